import { type Block, isSentence, linkShare } from '../blocks/block';
import { articleOf, drop, type Reading } from '../reading';
import { isNote } from './notes';
import { LABEL } from './words';

/** Takes out what leads elsewhere: short paragraphs that are only a link, and “Read more: …”. */
export function prunePointers(reading: Reading): void {
  const article = articleOf(reading);
  for (const [at, block] of article.entries()) {
    if (isPointer(block, article[at + 1])) drop(block);
  }
}

function isPointer(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'code' || block.kind === 'cell' || isNote(block)) return false;
  const share = linkShare(block);
  if (LABEL.test(block.text) && (share > 0.4 || block.size < 40)) return true;
  if (block.kind === 'heading' && block.element.closest('li') === null) {
    // A linked heading over text is a heading.
    return share > 0.9 && (next === undefined || linkShare(next) > 0.9);
  }
  const chain = share > 0.7 && block.size < 400 && countLinks(block) > 1 && !isSentence(block);
  if (chain && block.kind === 'paragraph') return true;
  return share > 0.9 && block.size < 150 && !/https?:|www\./u.test(block.text);
}

function countLinks(block: Block): number {
  return new Set(block.texts.map((text) => text.parentElement?.closest('a') ?? null)).size;
}
