import { type Block } from '../blocks/block';
import { isNamed, nearby } from '../blocks/elements';
import { plain } from '../metadata/title';
import { articleOf, drop, type Reading } from '../reading';
import { wordSet } from '../word-set';

/** Takes out pull quotes: what stands in a quote-like place and is said in a paragraph too. */
export function pruneRepeats(reading: Reading): void {
  const article = articleOf(reading);
  const quotes = article.filter((block) => block.kind === 'paragraph' && isQuoteLike(block));
  if (quotes.length === 0) return;
  const texts = new Map(article.map((block) => [block, plain(block.text)]));
  for (const quote of quotes) {
    const text = texts.get(quote) ?? '';
    if (text.length < 15) continue;
    for (const [other, said] of texts) {
      if (other === quote || !said.includes(text)) continue;
      drop(quote);
      break;
    }
  }
}

const QUOTE = wordSet('quote pullquote pull blockquote pullout callout highlight');

function isQuoteLike(block: Block): boolean {
  const quote = nearby(
    block.element,
    (at) => /^(?:blockquote|aside|figure|q)$/u.test(at.localName) || isNamed(at, QUOTE),
  );
  return quote !== undefined;
}
