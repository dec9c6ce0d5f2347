import { findDirective } from './find-directive';
import { INTERRUPTION, isDivider, type SearchedText, type Stretch } from './searched-text';
import { isSure, isUnspaced, sureEnd, sureStart } from './sure-words';
import { parseDirective, writeDirective, type TextDirective } from './text-directive';

/** Why no directive leads to a passage. */
export type NoDirective =
  /** There are no words in it. */
  | 'no-words'
  /** It begins or ends within a word, and links find whole words only. */
  | 'cuts-word'
  /** The same words stand earlier, amid the same words. */
  | 'repeated';

/** Passages longer than this, in UTF-16 units, are named by their first and last words. */
const WHOLE_LENGTH = 300;
/** Words at each end of such a passage, the shortest first. */
const END_WORDS = [3, 4, 5, 7, 10, 15];
/** Words of context, the shortest first; the last takes the whole block. */
const CONTEXT_WORDS = [1, 2, 3, 4, 6, 9, 14, 25, 60];
/** Longer terms than this make addresses that programs cut, in UTF-16 units. */
const TERM_LENGTH = 600;

export type MadeDirective = { directive: string } | { reason: NoDirective };

/**
 * The shortest directive that leads to a stretch of a page: every form, from short to long, is
 * written, read again and searched for, and only one whose first match is exactly the stretch is
 * answered. Where browsers may differ about words, one that leaves no doubt is preferred: beside a
 * prefix or a suffix the specification asks for no bound, so they carry the ends to a sure place.
 */
export function makeDirective(page: SearchedText, stretch: Stretch): MadeDirective {
  const { text } = page;
  const pieces = piecesOf(text, stretch);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return { reason: 'no-words' };
  const passage = { start: first.start, end: last.end };
  if ([passage.start, passage.end].some((at) => cutsWord(page, at))) return { reason: 'cuts-word' };
  let [second, third]: (string | undefined)[] = [];
  let isElsewhere = false;
  for (const form of forms(page, first, last)) {
    const written = writeDirective(form);
    const read = parseDirective(written);
    const found = read && findDirective(page, read);
    isElsewhere ||= found !== undefined;
    if (read === undefined || !isAt(passage, found)) continue;
    if (isAt(passage, findDirective(page, read, { words: 'any' }))) {
      if (isSureAtBothEnds(text, passage, form)) return { directive: written };
      second ??= written;
    }
    third ??= written;
  }
  const directive = second ?? third;
  if (directive !== undefined) return { directive };
  return { reason: isElsewhere ? 'repeated' : 'cuts-word' };
}

/** Where scripts have no spaces, readers and browsers find different words: none is cut there. */
function cutsWord({ text, isWordBoundary }: SearchedText, at: number): boolean {
  return !isWordBoundary(at) && !(isUnspaced(text, at) && !/\p{M}/u.test(text.charAt(at)));
}

/** Whether a directive begins and ends, context included, where all browsers see words begin and end. */
function isSureAtBothEnds(text: string, passage: Stretch, form: TextDirective): boolean {
  const { prefix = '', suffix = '' } = form;
  const start = prefix === '' ? passage.start : endBefore(text, passage.start) - prefix.length;
  const end = suffix === '' ? passage.end : startAfter(text, passage.end) + suffix.length;
  return isSure(text, start) && isSure(text, end);
}

function isAt(passage: Stretch, found: Stretch | undefined): boolean {
  return found !== undefined && found.start === passage.start && found.end === passage.end;
}

/** The parts of a stretch that lie in one block each, without white space around them. */
function piecesOf(text: string, { start, end }: Stretch): Stretch[] {
  const pieces: Stretch[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !isDivider(text.charAt(at))) continue;
    const piece = trimmed(text, from, at);
    if (piece.end > piece.start) pieces.push(piece);
    from = at + 1;
  }
  return pieces;
}

function trimmed(text: string, start: number, end: number): Stretch {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** Every form of directive for a passage, from short to long. */
function* forms(page: SearchedText, first: Stretch, last: Stretch): Generator<TextDirective> {
  const bare = [...coresOf(page, first, last)];
  yield* bare;
  const before = contextBefore(page, first.start);
  const after = contextAfter(page, last.end);
  const some = bare.length > 2 ? [bare[0]!, bare.at(-1)!] : bare;
  for (let at = 0; at < Math.max(before.length, after.length); at++) {
    const prefix = before[at] ?? before.at(-1);
    const suffix = after[at] ?? after.at(-1);
    for (const core of some) {
      if (suffix !== undefined) yield { ...core, suffix };
      if (prefix !== undefined) yield { ...core, prefix };
      if (prefix !== undefined && suffix !== undefined) yield { ...core, prefix, suffix };
    }
  }
}

/** The passage as a whole, or by its first and last words, more and more of them. */
function* coresOf(page: SearchedText, first: Stretch, last: Stretch): Generator<TextDirective> {
  const { text } = page;
  const isOne = first.start === last.start;
  const whole = text.slice(first.start, first.end);
  if (isOne && whole.length <= WHOLE_LENGTH) {
    yield { start: whole };
    return;
  }
  const openings = page.wordsIn(first);
  const closings = isOne ? openings : page.wordsIn(last);
  if (openings.length === 0 || closings.length === 0) {
    yield { start: whole, ...(!isOne && { end: text.slice(last.start, last.end) }) };
    return;
  }
  let longest = '';
  for (const count of END_WORDS) {
    let startEnd = openings[count - 1]?.end ?? first.end;
    let endStart = closings.at(-count)?.start ?? last.start;
    if (isOne && startEnd >= endStart) break;
    const sure = {
      end: sureEnd(text, startEnd, first.end),
      start: sureStart(text, endStart, last.start),
    };
    if (!isOne || sure.end < sure.start) [startEnd, endStart] = [sure.end, sure.start];
    const start = text.slice(first.start, startEnd);
    const end = text.slice(endStart, last.end);
    if (start.length > TERM_LENGTH || end.length > TERM_LENGTH) break;
    if (start + end === longest) continue;
    longest = start + end;
    yield { start, end };
  }
  if (longest === '') yield { start: whole };
}

/** Words right before an offset, in one block, fewer first. */
function contextBefore(page: SearchedText, at: number): string[] {
  const { text } = page;
  const end = endBefore(text, at);
  if (end === 0 || text.charAt(end - 1) === INTERRUPTION) return [];
  const block = page.blockAround(end - 1);
  const words = page.wordsIn({ start: block.start, end });
  return distinct(
    CONTEXT_WORDS.map((count) => {
      const start = words.at(-count)?.start ?? block.start;
      return text.slice(sureStart(text, start, block.start), end);
    }),
  );
}

/** Words right after an offset, in one block, fewer first. */
function contextAfter(page: SearchedText, at: number): string[] {
  const { text } = page;
  const start = startAfter(text, at);
  if (start === text.length || text.charAt(start) === INTERRUPTION) return [];
  const block = page.blockAround(start);
  const words = page.wordsIn({ start, end: block.end });
  return distinct(
    CONTEXT_WORDS.map((count) => {
      const end = words[count - 1]?.end ?? block.end;
      return text.slice(start, sureEnd(text, end, block.end));
    }),
  );
}

/** Where the context before an offset ends, over white space and the ends of blocks. */
function endBefore(text: string, at: number): number {
  let end = at;
  while (end > 0 && isSpaceOrBlock(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Where the context after an offset starts. */
function startAfter(text: string, at: number): number {
  let start = at;
  while (start < text.length && isSpaceOrBlock(text.charAt(start))) start += 1;
  return start;
}

function isSpaceOrBlock(unit: string): boolean {
  return /\s/u.test(unit) || (isDivider(unit) && unit !== INTERRUPTION);
}

function distinct(terms: readonly string[]): string[] {
  return [...new Set(terms.map((term) => term.trim()))].filter(
    (term) => term !== '' && term.length <= TERM_LENGTH,
  );
}
