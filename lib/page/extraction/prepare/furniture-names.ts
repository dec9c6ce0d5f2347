import { namesOf } from '../blocks/elements';
import { wordSet } from '../word-set';

/**
 * Words by which themes name what is not the article, as whole words of class and id. They are the
 * weakest evidence there is, and are heeded only where nothing of substance is lost by them.
 */
const SINGLE = wordSet(
  'related recirc recommended newsletter subscribe subscription share sharing addthis social comments ' +
    'disqus respond promo advert advertisement ad ads sponsored outbrain taboola trending breadcrumb breadcrumbs cookie ' +
    'consent tags authorbox pagination nav navigation modal popup overlay donate readmore sidebar widget masthead',
);
const PAIRS = wordSet(
  'most-read most-popular read-more read-next read-also see-also up-next more-stories more-from you-may author-bio ' +
    'author-box about-author author-info post-tags entry-tags tag-list site-footer site-header entry-footer post-footer ' +
    'article-footer article-tools text-size font-size',
);

/** The first words of the pairs. */
const FIRST = new Set([...PAIRS].map((pair) => pair.split('-')[0]));

/** Whether the names of an element are those of furniture. */
export function hasFurnitureName(element: Element): boolean {
  const words = namesOf(element);
  let furniture = known.get(words);
  if (furniture === undefined) {
    furniture = words.some(
      (word, at) =>
        SINGLE.has(word) || (FIRST.has(word) && PAIRS.has(`${word}-${words[at + 1] ?? ''}`)),
    );
    known.set(words, furniture);
  }
  return furniture;
}

/** Elements of the same class have the same list of names. */
const known = new WeakMap<readonly string[], boolean>();
