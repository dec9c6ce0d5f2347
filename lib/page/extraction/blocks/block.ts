/**
 * A run of text that stands by itself: a paragraph, a heading, a list entry, a table cell, a line
 * between two pictures. An article is decided block by block.
 */
export interface Block {
  index: number;
  /** A formula that stands by itself is code too: it is what it is, and no prose around it. */
  kind: 'heading' | 'paragraph' | 'entry' | 'cell' | 'code';
  /** The innermost block-level element around the run. */
  element: Element;
  /** The text nodes of the run, in order. */
  texts: readonly Text[];
  /** As it reads: white space folded, `<br>` as a line end. */
  text: string;
  /** Letters that a reader reads; one character of Han or kana weighs as three. */
  size: number;
  /** The part of `size` that stands in links. */
  linkSize: number;
  part: BlockPart;
}

/** What a block turned out to be. Captions stay in the article, and out of its text. */
export type BlockPart = 'article' | 'caption' | 'rest';

/** The share of a block's letters that are links, 0 to 1. */
export function linkShare(block: Block): number {
  return block.size === 0 ? 0 : block.linkSize / block.size;
}

const SENTENCE = /[.!?…。！？؟।։][”“"'’»«)\]」』]*(?:\s|$)|[。！？]/u;

/** Text that only an article's own prose is likely to be: long, with a sentence's end, few links. */
export function isProse(block: Block): boolean {
  return (
    block.kind !== 'heading' &&
    block.size >= 80 &&
    linkShare(block) < 0.5 &&
    (block.size >= 200 || SENTENCE.test(block.text))
  );
}

/** A prose-like line of any length, ended as a sentence. */
export function isSentence(block: Block): boolean {
  return SENTENCE.test(block.text);
}

/** The letters of several blocks together. */
export function sizeOfAll(blocks: readonly Block[]): number {
  return blocks.reduce((total, block) => total + block.size, 0);
}
