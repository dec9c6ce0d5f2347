import type { ArticleDetails } from '@/lib/domain/article';
import type { Block } from './blocks/block';
import { readBlocks } from './blocks/read-blocks';
import { chooseBlocks } from './choose/choose-blocks';
import type { ReadabilityClass } from './choose/readability-part';
import { completeDetails } from './complete-details';
import { rescueAlike } from './complete/rescue-alike';
import { removeFurniture } from './prepare/remove-furniture';
import { removeUnseen } from './prepare/remove-unseen';
import { pruneCallBoxes, pruneLinkBoxes } from './prune/boxes';
import { pruneCalls } from './prune/calls';
import { setCaptionsApart } from './prune/captions';
import { pruneClosingSections } from './prune/closing-sections';
import { pruneHead } from './prune/head';
import { prunePointers } from './prune/pointers';
import { pruneRepeats } from './prune/repeats';
import { pruneTail } from './prune/tail';
import type { Reading } from './reading';

/** What happens to a copy before it is read. */
export const PREPARATIONS: readonly ((body: Element) => void)[] = [removeUnseen, removeFurniture];

/** What happens to the blocks once Readability has chosen, in this order. */
export const STEPS: readonly ((reading: Reading) => void)[] = [
  setCaptionsApart,
  rescueAlike,
  setCaptionsApart,
  prunePointers,
  pruneCallBoxes,
  pruneCalls,
  pruneClosingSections,
  pruneLinkBoxes,
  pruneHead,
  pruneTail,
  pruneRepeats,
];

/** A copy that took so long to prepare and measure would take Readability many times as long: ms. */
const PATIENCE = 600;

/** The letters of blocks in all elements around them. */
function sizesOf(blocks: readonly Block[]): Map<Element, number> {
  const sizes = new Map<Element, number>();
  for (const { element, size } of blocks) {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      sizes.set(at, (sizes.get(at) ?? 0) + size);
    }
  }
  return sizes;
}

/** Reads the article out of the copy of a body, which is used up: prepare, choose, complete, prune. */
export function readArticle(
  copy: Element,
  details: ArticleDetails,
  base: string,
  Readability?: ReadabilityClass,
): Reading {
  const end = performance.now() + PATIENCE;
  for (const prepare of PREPARATIONS) prepare(copy);
  const blocks = readBlocks(copy);
  chooseBlocks(copy, blocks, Readability, () => performance.now() > end);
  const known = completeDetails(details, blocks, base);
  const chosen = blocks.filter((block) => block.part === 'article');
  const reading = { blocks, details: known, body: copy, sizes: sizesOf(blocks), chosen };
  for (const step of STEPS) step(reading);
  return reading;
}
