import { type Block, isProse, linkShare } from '../blocks/block';
import { looksOf } from '../blocks/elements';
import { dateIn } from '../metadata/date-in-words';
import { plain } from '../metadata/title';
import { articleOf, drop, likeProse, type Reading } from '../reading';

/**
 * Takes out what stands between the headline and the first paragraphs: the headline again, names,
 * dates, the standfirst. It ends when two real paragraphs have been seen.
 */
export function pruneHead(reading: Reading): void {
  const alike = likeProse(reading);
  const article = articleOf(reading);
  const nextProse: (Block | undefined)[] = [];
  for (let at = article.length - 1; at > 0; at--) {
    const block = article[at]!;
    nextProse[at - 1] = isProse(block) ? block : nextProse[at];
  }
  let seen = 0;
  let begun = false;
  for (const [at, block] of article.entries()) {
    const next = nextProse[at];
    if (isHeadLine(block, reading) || isStandfirst(block, next, reading)) {
      drop(block);
    } else if (isProse(block)) {
      seen += 1;
      begun = true;
      if (seen === 2) return;
    } else if (!begun && isLoose(block) && !alike(block) && !isSibling(block, next)) {
      drop(block);
    } else {
      begun = true;
    }
  }
}

const SHORT = 120;

/** Not a part of a list, a table or code. */
function isLoose(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'heading';
}

function isSibling(block: Block, next: Block | undefined): boolean {
  if (next === undefined || block.element.parentElement !== next.element.parentElement)
    return false;
  return block.kind === 'heading' || block.element.localName === next.element.localName;
}

function isHeadLine(block: Block, { details }: Reading): boolean {
  if (block.size > SHORT * 1.5) return false;
  const text = plain(block.text);
  const title = plain(details.title);
  if (text === title || (text.length > title.length * 0.6 && title.includes(text))) return true;
  if (block.size > SHORT) return false;
  if (isDateLine(block, details.language)) return true;
  const named = details.byline.some((name) => text.includes(plain(name)));
  return (
    (named && text.split(' ').length < 15) || (block.kind !== 'entry' && linkShare(block) > 0.8)
  );
}

/** A date with hardly anything around it. */
export function isDateLine(block: Block, language: string | undefined): boolean {
  if (block.size > 100 || !/\d/u.test(block.text)) return false;
  if (dateIn(block.text, language) === undefined) return false;
  const letters = block.text
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .split(' ');
  return letters.length <= 6 || /\d{1,2}:\d{2}/u.test(block.text);
}

const STANDFIRST =
  /\b(?:standfirst|dek|deck|sub-?title|sub-?head(?:line|ing)?|kicker|teaser|summary|intro|abstract|excerpt)\b/iu;

/** A standfirst says so by its class, or says what the page's description says; and stands apart. */
function isStandfirst(block: Block, next: Block | undefined, { details }: Reading): boolean {
  if (!isLoose(block) || block.size > 500 || next === undefined) return false;
  if (STANDFIRST.test(block.element.getAttribute('class') ?? '')) return true;
  const room = block.element.parentElement;
  if (room === null || room.contains(next.element)) return false;
  if (STANDFIRST.test(room.getAttribute('class') ?? '')) return true;
  if (looksOf(block.element, 2) === looksOf(next.element, 2)) return false;
  // A description that goes on, or breaks off, was cut out of the text by a machine.
  return block.size < 300 && plain(block.text) === plain(details.excerpt ?? '');
}
