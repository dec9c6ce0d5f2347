import { type Block } from '../blocks/block';
import { isNamed, nearby } from '../blocks/elements';
import { plain } from '../metadata/title';
import { articleOf, drop, type Reading } from '../reading';
import { wordSet } from '../word-set';

/** Takes out pull quotes: what stands in a quote-like place and is said in a paragraph too. */
export function pruneRepeats(reading: Reading): void {
  const article = articleOf(reading);
  const texts = article.map((block) => plain(block.text));
  article.forEach((block, at) => {
    const text = texts[at] ?? '';
    if (text.length < 15 || block.kind !== 'paragraph' || !isQuoteLike(block)) return;
    if (texts.some((other, where) => where !== at && other.includes(text))) drop(block);
  });
}

const QUOTE = wordSet('quote pullquote pull blockquote pullout callout highlight');

function isQuoteLike(block: Block): boolean {
  const quote = nearby(
    block.element,
    (at) => /^(?:blockquote|aside|figure|q)$/u.test(at.localName) || isNamed(at, QUOTE),
  );
  return quote !== undefined;
}
