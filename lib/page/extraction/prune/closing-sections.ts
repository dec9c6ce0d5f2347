import { type Block, isProse, linkShare, sizeOfAll } from '../blocks/block';
import { isNote } from './notes';
import { articleOf, drop, type Reading } from '../reading';
import { CLOSING } from './words';

/**
 * Takes out what closes a page: from the last headings on, where most of what follows are links,
 * or where the heading speaks of comments, related stories or the site.
 */
export function pruneClosingSections(reading: Reading): void {
  const article = articleOf(reading);
  const whole = sizeOfAll(article);
  for (const [at, block] of [...article.entries()].toReversed()) {
    if (!isHeadingLike(block)) continue;
    const rest = article.slice(at + 1).filter((other) => other.part === 'article');
    const size = sizeOfAll(rest);
    if (size > whole * MOST_SHARE || rest.some(isNote)) return;
    const links = rest.reduce((sum, other) => sum + other.linkSize, 0);
    const closing = links > size * 0.5 || (CLOSING.test(block.text) && size < whole * 0.25);
    if (!closing || rest.filter((other) => isProse(other) && linkShare(other) < 0.2).length > 2)
      continue;
    for (const other of [block, ...rest]) drop(other);
  }
}

const MOST_SHARE = 0.4;

function isHeadingLike(block: Block): boolean {
  if (block.kind === 'heading') return true;
  if (block.kind !== 'paragraph' || block.size > 60) return false;
  const bold = block.texts.every((text) => text.parentElement?.closest('b,strong') != null);
  return bold || /[:：]$/u.test(block.text) || CLOSING.test(block.text);
}
