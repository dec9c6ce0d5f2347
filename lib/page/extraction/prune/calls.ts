import { type Block, linkShare } from '../blocks/block';
import { articleOf, drop, likeProse, type Reading } from '../reading';

/**
 * Takes out calls to do something on the site: subscribe, follow, install, comment. They are told
 * by words, so only short lines with a link, or lines unlike the paragraphs, are asked.
 */
export function pruneCalls(reading: Reading): void {
  const alike = likeProse(reading);
  for (const block of articleOf(reading)) {
    if (isCall(block) && (linkShare(block) > 0.1 || !alike(block))) drop(block);
  }
}

export function isCall(block: Block): boolean {
  return block.size < LONGEST && CALL.test(block.text);
}

const LONGEST = 250;

const CALL =
  /newsletter|subscri(?:be|ption)|sign(?:ing)? up (?:for|to|here)|in(?:to)? your inbox|follow (?:us|@|\w+ on (?:twitter|facebook|instagram|x\b))|like us on|join our|download (?:our|the) app|click here (?:to|for)|abonn(?:ieren|ez|eer|ement|era)|suscr[ií]b|inscrev|assine|iscriviti|подпис|اشترك|購読|メルマガ|[订訂][阅閱]|구독/iu;
