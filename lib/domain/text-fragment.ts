import type { Selector } from './selector';
import { sureEnd, sureStart } from './sure-words';
import { addressWith, writeDirective } from './text-directive';

/** A passage that a link should open at. */
export interface Passage {
  /** The visible text: blocks separated by a blank line, `<br>` as newline. */
  quote: string;
  /** Its selectors: context and how often the text stands on its page, where they say so. */
  selectors?: readonly Selector[];
}

/** Passages longer than this, in UTF-16 units, are named by their first and last words. */
const WHOLE_LENGTH = 300;
/** Words at each end of such a passage; a word is what `Intl.Segmenter` calls one. */
const END_WORDS = 5;
/** Words of context beside a passage that stands more than once, or is very short. */
const CONTEXT_WORDS = 3;
const SHORT_WORDS = 3;

/**
 * The text directive that finds a passage: `text=[prefix-,]start[,end][,-suffix]`
 * (https://wicg.github.io/scroll-to-text-fragment/#syntax), percent-encoded.
 *
 * Each part is whole words of one block, because browsers look no further: a passage over several
 * blocks is named by its ends. Answers `undefined` when there is no text to look for.
 */
export function textDirective(passage: Passage): string | undefined {
  const selector = passage.selectors?.find((one) => one.type === 'TextQuoteSelector');
  // The words of a picture stand in its place: the page does not hold them.
  if (!selector && passage.selectors?.some((one) => one.type === 'MediaSelector')) return undefined;
  const context = { before: selector?.prefix ?? '', after: selector?.suffix ?? '' };
  const blocks = passage.quote
    .split(/\n+/u)
    .map((block) => block.replace(/\s+/gu, ' ').trim())
    .filter((block) => block !== '');
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const begin = endOfCutWord(context.before, first);
  const finish = startOfCutWord(last, context.after);

  const isWhole = blocks.length === 1 && first.length <= WHOLE_LENGTH;
  const ends = isWhole
    ? { start: begin + first + finish }
    : { start: begin + opening(first), end: closing(last) + finish };
  if (!needsContext(passage, first, isWhole)) return writeDirective(ends);
  const before = lastWords(blockBefore(withoutEnd(context.before, begin)), CONTEXT_WORDS);
  const after = firstWords(blockAfter(context.after.slice(finish.length)), CONTEXT_WORDS);
  return writeDirective({ ...ends, prefix: before || undefined, suffix: after || undefined });
}

/**
 * An address that opens at a passage; the address itself when there is nothing to look for. Its
 * own fragment stays before the directive.
 */
export function passageLink(address: string, passage: Passage): string {
  const directive = textDirective(passage);
  return addressWith(address, directive === undefined ? [] : [directive]);
}

/** Context can only make a link miss, so it is given where the text alone may find another place. */
function needsContext({ selectors = [] }: Passage, first: string, isWhole: boolean): boolean {
  const surroundings = selectors.find((one) => one.type === 'SurroundingsSelector');
  if (surroundings !== undefined) return surroundings.occurrences > 1;
  return isWhole && wordsOf(first).length <= SHORT_WORDS;
}

interface Word {
  start: number;
  end: number;
}

function wordsOf(text: string): Word[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(text)]
    .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
    .map(({ segment, index }) => ({ start: index, end: index + segment.length }));
}

function firstWords(text: string, count: number): string {
  const words = wordsOf(text);
  const last = words[Math.min(count, words.length) - 1];
  return last === undefined ? '' : text.slice(0, last.end).trim();
}

function lastWords(text: string, count: number): string {
  const first = wordsOf(text).at(-count) ?? wordsOf(text)[0];
  return first === undefined ? '' : text.slice(first.start).trim();
}

/** The first words of a block, to where no browser doubts that a word ends. */
function opening(text: string): string {
  return text.slice(0, sureEnd(text, firstWords(text, END_WORDS).length, text.length)).trim();
}

/** The last words of a block, from where no browser doubts that a word starts. */
function closing(text: string): string {
  return text.slice(sureStart(text, text.length - lastWords(text, END_WORDS).length, 0)).trim();
}

const LETTER = /[\p{L}\p{N}]/u;

/** When a passage begins within a word, the part of that word before it. */
function endOfCutWord(before: string, first: string): string {
  const pair = before.slice(-1) + first.slice(0, 1);
  // Two blocks stand together without a space in the raw text: “riverThe” are two words.
  if (!/^[\p{L}\p{N}]{2}$/u.test(pair) || /^\p{Ll}\p{Lu}/u.test(pair)) return '';
  const joined = before + first;
  const word = wordsOf(joined).find(
    ({ start, end }) => start < before.length && end > before.length,
  );
  return word === undefined || word.start === 0 ? '' : joined.slice(word.start, before.length);
}

/** When a passage ends within a word, the part of that word after it. */
function startOfCutWord(last: string, after: string): string {
  const pair = last.slice(-1) + after.slice(0, 1);
  if (!/^[\p{L}\p{N}]{2}$/u.test(pair) || /^\p{Ll}\p{Lu}/u.test(pair)) return '';
  const joined = last + after;
  const word = wordsOf(joined).find(({ start, end }) => start < last.length && end > last.length);
  return word === undefined || word.end === joined.length
    ? ''
    : joined.slice(last.length, word.end);
}

function withoutEnd(text: string, end: string): string {
  return end === '' ? text : text.slice(0, -end.length);
}

/** What certainly stands in one block before a passage, without a first word that may be cut. */
function blockBefore(text: string): string {
  const block = text.split(/\n|[.!?:;”»)](?=\p{Lu})/u).at(-1) ?? '';
  const words = wordsOf(block);
  const cut = block.length === text.length && LETTER.test(text.slice(0, 1));
  const from = cut ? words[1]?.start : words[0]?.start;
  return from === undefined ? '' : block.slice(from).trim();
}

/** What certainly stands in one block after a passage, without a last word that may be cut. */
function blockAfter(text: string): string {
  const block = text.trimStart().split(/\n|(?<=[.!?:;”»)])(?=\p{Lu})/u)[0] ?? '';
  const words = wordsOf(block);
  const cut = block.length === text.trimStart().length && LETTER.test(text.slice(-1));
  const to = cut ? words.at(-2)?.end : words.at(-1)?.end;
  return to === undefined ? '' : block.slice(0, to).trim();
}
