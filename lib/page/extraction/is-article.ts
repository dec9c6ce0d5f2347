import { isProse, sizeOfAll } from './blocks/block';
import type { Reading } from './reading';

/**
 * Whether a page reads like one article: a good part of its words is running text, and that text
 * is not a string of teasers, each under a linked heading. Front pages, searches, shops and
 * programs in a page have either too little of it or too many of those.
 */
export function isArticle({ blocks, details }: Reading, kind: string | undefined): boolean {
  const article = blocks.filter((block) => block.part === 'article');
  const prose = article.filter(isProse);
  const size = sizeOfAll(prose);
  const [first, last] = [prose[0]?.index ?? 0, prose.at(-1)?.index ?? 0];
  const teasers = blocks.filter(
    (block) =>
      block.kind === 'heading' &&
      block.linkSize > Math.max(15, block.size * 0.8) &&
      block.index > first &&
      block.index < last,
  ).length;
  if (details.title === '' || teasers * 2 > prose.length) return false;
  if (kind !== undefined && NOT_ARTICLE.test(kind)) return prose.length > 3 && size > 1_000;
  if (kind === 'article') return prose.length > 0 && sizeOfAll(article) > 150;
  const share = sizeOfAll(article) / Math.max(1, sizeOfAll(blocks));
  return prose.length > 1 && size > 250 && (share > 0.2 || size > 1_500);
}

const NOT_ARTICLE = /^(?:website|product|profile|video)/iu;

/** Open Graph's word for what the page is (https://ogp.me/#types). */
export function kindOf(root: Element): string | undefined {
  return root.querySelector('meta[property="og:type" i]')?.getAttribute('content') ?? undefined;
}
