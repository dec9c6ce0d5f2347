import { type Block } from '../blocks/block';
import { namesOf } from '../blocks/elements';
import { plain } from '../metadata/title';
import { articleOf, drop, type Reading } from '../reading';

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

const QUOTE = new Set('quote pullquote pull blockquote pullout callout highlight'.split(' '));

function isQuoteLike(block: Block): boolean {
  let at: Element | null = block.element;
  for (let level = 0; at !== null && level < 4; level++, at = at.parentElement) {
    if (/^(?:blockquote|aside|figure|q)$/u.test(at.localName)) return true;
    if (namesOf(at).some((name) => QUOTE.has(name))) return true;
  }
  return false;
}
