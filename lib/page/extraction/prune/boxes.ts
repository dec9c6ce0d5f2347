import { type Block, isProse, isSentence, linkShare, sizeOfAll } from '../blocks/block';
import { drop, likeProse, type Reading } from '../reading';
import { isCall } from './calls';
import { isNote } from './notes';

/**
 * Boxes are elements beside the paragraphs that hold none of them. Out go those which call to do
 * something on the site: a paywall, a newsletter form.
 */
export function pruneCallBoxes(reading: Reading): void {
  eachBox(reading, (_box, blocks) => blocks.length > 1 && blocks.some(isCall));
}

/** Out go boxes whose words are mostly links, and labels whose box is otherwise gone. */
export function pruneLinkBoxes(reading: Reading): void {
  const alike = likeProse(reading);
  eachBox(reading, (box, blocks, size) => {
    const [first] = blocks;
    const label = blocks.length === 1 && first !== undefined && isLabel(first) && !alike(first);
    return label || isLinkBox(box, blocks, size);
  });
}

function eachBox(
  reading: Reading,
  isFurniture: (box: Element, blocks: readonly Block[], size: number) => boolean,
): void {
  const homes = homesOfProse(reading);
  const boxes = Map.groupBy(reading.blocks, (block) => boxOf(block, homes));
  const whole = sizeOfAll(reading.blocks.filter((block) => block.part === 'article'));
  for (const [box, blocks] of boxes) {
    if (box === undefined || !blocks.some((block) => block.part === 'article')) continue;
    const size = sizeOfAll(blocks);
    if (size > whole * MOST_SHARE || box.querySelector('blockquote,pre') !== null) continue;
    if (isFurniture(box, blocks, size)) blocks.forEach(drop);
  }
}

const MOST_SHARE = 0.5;

/** Elements that hold paragraphs of the article, at any depth. */
function homesOfProse({ blocks }: Reading): ReadonlySet<Element> {
  const homes = new Set<Element>();
  const prose = blocks.filter(
    (block) =>
      block.part === 'article' && isProse(block) && linkShare(block) < 0.3 && !isCall(block),
  );
  for (const block of prose) {
    for (let at: Element | null = block.element; at !== null && !homes.has(at);) {
      homes.add(at);
      at = at.parentElement;
    }
  }
  return homes;
}

/** The greatest element around a block that holds no paragraph of the article. */
function boxOf(block: Block, homes: ReadonlySet<Element>): Element | undefined {
  let box: Element | undefined;
  for (
    let at: Element | null = block.element;
    at !== null && !homes.has(at);
    at = at.parentElement
  ) {
    box = at;
  }
  return box;
}

function isLinkBox(box: Element, blocks: readonly Block[], size: number): boolean {
  if (blocks.some((block) => block.kind === 'code' || block.kind === 'cell')) return false;
  // Notes are mostly links where they cite.
  if (blocks.some(isNote)) return false;
  const share = blocks.reduce((sum, block) => sum + block.linkSize, 0) / Math.max(1, size);
  const list = /^(?:ul|ol|dl)$/u.test(box.localName);
  return blocks.length > 1 && share > (list ? 0.85 : 0.5);
}

/** A word or two in an element of their own: what they stood over is gone. */
function isLabel(block: Block): boolean {
  return block.kind === 'paragraph' && block.size < 40 && !isSentence(block);
}
