import type { ArticleDetails } from '@/lib/domain/article';
import { type Block, isProse } from './blocks/block';
import { looksOf } from './blocks/elements';

/** What the steps work on: the blocks of a prepared copy, and what is known of the article. */
export interface Reading {
  readonly blocks: readonly Block[];
  readonly details: ArticleDetails;
  readonly body: Element;
  /** The letters in every element that holds some, measured once. */
  readonly sizes: ReadonlyMap<Element, number>;
  /** What stood as the article before any step. */
  readonly chosen: readonly Block[];
}

/** The blocks that are the article so far, in order. */
export function articleOf({ blocks }: Reading): Block[] {
  return blocks.filter((block) => block.part === 'article');
}

/** The paragraphs that carry the article. */
export function proseOf(reading: Reading): Block[] {
  return articleOf(reading).filter(isProse);
}

/** Takes a block out of the article. */
export function drop(block: Block): void {
  if (block.part === 'article') block.part = 'rest';
}

/** Whether a block looks like the article's paragraphs: the same element in the same kind of place. */
export function likeProse(reading: Reading): (block: Block) => boolean {
  const looks = new Set(proseOf(reading).map((block) => looksOf(block.element, 2)));
  return (block) => looks.has(looksOf(block.element, 2));
}
