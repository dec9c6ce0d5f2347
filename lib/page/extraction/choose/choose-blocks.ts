import { type Block, isProse, linkShare, sizeOfAll } from '../blocks/block';
import { looksOf } from '../blocks/elements';
import type { ReadabilityClass } from './readability-part';
import { textsChosenByReadability } from './read-with-readability';

/**
 * Marks the blocks that Readability takes for the article. Where it finds next to nothing of the
 * page's prose, a misleading name (“comment”, “sidebar”) is the usual reason: it reads once more
 * with all names away. Where that fails too, the page's own structure speaks: the greatest family
 * of paragraphs that look alike; it is asked at once where there is no time for Readability, which
 * nobody can stop.
 */
export function chooseBlocks(
  copy: Element,
  blocks: readonly Block[],
  Readability: ReadabilityClass | undefined,
  isLate: () => boolean,
): void {
  const prose = blocks.filter((block) => isProse(block) && linkShare(block) < 0.3);
  const enough = sizeOfAll(prose) * LEAST_SHARE;
  const chosenWith = (names: 'heeded' | 'ignored') =>
    Readability === undefined || isLate()
      ? []
      : chosenOf(blocks, textsChosenByReadability(copy, Readability, names));
  let chosen = chosenWith('heeded');
  if (chosen.length === 0 || sizeOfAll(chosen) < enough) {
    const again = chosenWith('ignored');
    if (sizeOfAll(again) > sizeOfAll(chosen) * 2) chosen = again;
  }
  if (chosen.length === 0) chosen = greatestFamily(prose);
  if (chosen.length === 0) chosen = blocks.filter((block) => linkShare(block) < 0.5);
  for (const block of chosen) block.part = 'article';
}

const LEAST_SHARE = 0.25;

function chosenOf(blocks: readonly Block[], texts: ReadonlySet<Text>): Block[] {
  return blocks.filter((block) => {
    let balance = 0;
    for (const text of block.texts) {
      const letters = text.data.trim().length;
      balance += texts.has(text) ? letters : -letters;
    }
    return balance > 0;
  });
}

function greatestFamily(prose: readonly Block[]): Block[] {
  const families = Map.groupBy(prose, (block) => looksOf(block.element, 3));
  return [...families.values()].reduce(
    (greatest, family) => (sizeOfAll(family) > sizeOfAll(greatest) ? family : greatest),
    [],
  );
}
