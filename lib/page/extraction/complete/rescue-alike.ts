import { type Block, isProse, linkShare } from '../blocks/block';
import { looksOf } from '../blocks/elements';
import { articleOf, proseOf, type Reading } from '../reading';

/**
 * Brings back what looks like the chosen paragraphs: between them by three levels, outside of them
 * by five; and headings, lists and tables that stand among them.
 */
export function rescueAlike(reading: Reading): void {
  const prose = proseOf(reading);
  const [first, last] = [prose[0], prose.at(-1)];
  if (first === undefined || last === undefined) return;
  const near = countBy(prose, (block) => looksOf(block.element, 3));
  const far = countBy(prose, (block) => looksOf(block.element, 5));
  const homes = countBy(prose, (block) => block.element.parentElement);
  const chosen = articleOf(reading);
  const [start, end] = [chosen[0]?.index ?? 0, chosen.at(-1)?.index ?? 0];
  for (const block of reading.blocks) {
    if (block.part !== 'rest') continue;
    if (block.kind === 'code' && block.index > start && block.index < end) block.part = 'article';
    const between = block.index > first.index && block.index < last.index;
    if (between ? isAtHome(block, near, homes) : isAlike(block, far)) block.part = 'article';
  }
}

function isAtHome(
  block: Block,
  near: ReadonlyMap<string, number>,
  homes: ReadonlyMap<Element | null, number>,
): boolean {
  if (isEmbeddedPost(block)) return true;
  if (linkShare(block) > 0.5 || block.element.closest('aside,nav,footer') !== null) return false;
  if (near.has(looksOf(block.element, 3)) && (block.size > 20 || isProse(block))) return true;
  const home =
    block.kind === 'entry' || block.kind === 'cell' || block.kind === 'code'
      ? block.element.closest('ul,ol,dl,table,pre')?.parentElement
      : block.element.parentElement;
  // Loose text stands in the element of the paragraphs itself.
  return [home ?? null, block.element].some((one) => (homes.get(one) ?? 0) >= 3);
}

/** Posts of social networks, quoted in the text. */
function isEmbeddedPost(block: Block): boolean {
  const quote = block.element.closest('blockquote');
  return quote !== null && /tweet|instagram|tiktok|bluesky|mastodon|fb-post/u.test(quote.className);
}

function isAlike(block: Block, far: ReadonlyMap<string, number>): boolean {
  return isProse(block) && linkShare(block) < 0.3 && far.has(looksOf(block.element, 5));
}

function countBy<Key>(blocks: readonly Block[], keyOf: (block: Block) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const block of blocks) {
    const key = keyOf(block);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
