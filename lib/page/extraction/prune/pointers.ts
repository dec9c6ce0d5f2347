import { type Block, isSentence, linkShare } from '../blocks/block';
import { articleOf, drop, type Reading } from '../reading';

/** Takes out what leads elsewhere: short paragraphs that are only a link, and “Read more: …”. */
export function prunePointers(reading: Reading): void {
  const article = articleOf(reading);
  for (const [at, block] of article.entries()) {
    if (isPointer(block, article[at + 1])) drop(block);
  }
}

const LABEL =
  /^(?:(?:read|see|watch|listen|learn|find out)(?: (?:also|more|next|now))?(?: (?:about|at|on|from|here))?|also(?: read| on| see)?|more(?: from| on| stories| news)?|related(?: \w+)?|recommended|don['’]t miss|you (?:may|might) (?:also )?like|lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu)|siehe auch|lire (?:aussi|plus)|à lire|voir aussi|lea (?:también|más)|lee (?:también|más)|vea también|leia (?:também|mais)|veja (?:também|mais)|leggi anche|lees (?:ook|meer)|läs (?:också|mer)|les også|читайте также|اقرأ أيضا|اقرأ المزيد|関連記事|あわせて読みたい|相关阅读|advert(?:isement)?|anzeige|publicité|publicidad)(?:\s*[:：|»>-]|\s*$|\.{3}|…)/iu;

function isPointer(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'code' || block.kind === 'cell') return false;
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
