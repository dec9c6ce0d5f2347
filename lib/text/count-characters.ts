const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a reader calls characters: grapheme clusters (https://unicode.org/reports/tr29/). */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

/** UTF-8 bytes. */
export function countBytes(text: string): number {
  let count = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    count += point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4;
  }
  return count;
}

const LINK = /https?:\/\/\S+/giu;

/** Grapheme clusters, each link at a fixed cost. */
export function countWithLinks(text: string, cost: number): number {
  const links = text.match(LINK)?.length ?? 0;
  return countGraphemes(text.replace(LINK, '')) + links * cost;
}

/** What counts once for X; everything else counts twice. */
const SINGLE = /^[\t\n\r\u0020-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]$/u;
/** What X makes a link of, at 23 each: addresses, and names of hosts. */
const X_LINK = /https?:\/\/\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b(?:\/\S*)?/giu;
const X_LINK_COST = 23;

/**
 * Characters as X counts them: an emoji is two however many it is made of, most scripts outside
 * Europe and the Middle East two a character, a link 23
 * (https://docs.x.com/fundamentals/counting-characters).
 */
export function countForX(text: string): number {
  const composed = text.normalize('NFC');
  let count = 0;
  const words = composed.replace(X_LINK, (link) => {
    // What only looks like a link is counted as the longer of both.
    count += /^https?:/iu.test(link) ? X_LINK_COST : Math.max(X_LINK_COST, weight(link));
    return '';
  });
  return count + weight(words);
}

function weight(text: string): number {
  let count = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (/\p{Extended_Pictographic}|\p{RI}|\u20E3/u.test(segment)) count += 2;
    else for (const character of segment) count += SINGLE.test(character) ? 1 : 2;
  }
  return count;
}

/** Characters as Threads counts them: an emoji counts its UTF-8 bytes. */
export function countForThreads(text: string): number {
  let count = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (/\p{Extended_Pictographic}|\p{RI}/u.test(segment)) count += countBytes(segment);
    else count += [...segment].length;
  }
  return count;
}
