import { type Block, isProse, isSentence, linkShare } from '../blocks/block';
import { plain } from '../metadata/title';
import { isDateLine } from './head';
import { articleOf, drop, likeProse, type Reading } from '../reading';

/** Walks backwards from the end and takes out contacts, biographies, dates and links. */
export function pruneTail(reading: Reading): void {
  const alike = likeProse(reading);
  for (const block of articleOf(reading).toReversed()) {
    if (!isTailLine(block, reading, alike(block))) return;
    drop(block);
  }
}

const CONTACT =
  /\S+@\S+\.\S|(?:^|\s)@\w{3,}|\b(?:follow|reach(?:ed)?|contact|write to|e-?mail|tweet)\b.*(?:@|\bat\b|\bon\b)|^©|copyright|all rights reserved/iu;

function isTailLine(block: Block, { details }: Reading, alike: boolean): boolean {
  if (block.kind === 'code' || block.kind === 'cell') return false;
  if (block.size < 350 && CONTACT.test(block.text)) return true;
  const isAbout = (name: string) => plain(block.text).startsWith(plain(name));
  if (block.size < 500 && details.byline.some(isAbout)) return true;
  if (block.kind === 'heading' || linkShare(block) > 0.8) return true;
  if (block.kind === 'entry') return false;
  if (alike) return false;
  if (isDateLine(block, details.language)) return true;
  return !isProse(block) && !isSentence(block) && block.size < 60;
}
