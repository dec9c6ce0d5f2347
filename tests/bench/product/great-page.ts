import type { Selector } from '@/lib/domain/selector';
import { createSearchableText } from '@/lib/text/searchable-text';
import { surroundingsOf } from '@/lib/text/surroundings';
import { seededRandom } from '../../support/seeded';

const PARAGRAPHS = 2_000;
const WORDS = 80;
const CONTEXT = 32;

/** What a reader marked on the great page, as the annotator would describe it. */
export interface GreatMark {
  quote: string;
  selectors: Selector[];
}

/**
 * An article of a megabyte. In the edited one, every tenth paragraph has some words replaced and
 * before every fiftieth stands a new one.
 */
export function greatPage(edition: 'first' | 'edited', script = ''): string {
  const body = greatParagraphs(edition).map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="en"><title>The great chronicle</title>
<body><script>${script}</script><article><h1>The great chronicle</h1>${body.join('')}</article></body></html>`;
}

/** One passage in each of so many paragraphs of the first edition, spread over the whole page. */
export function greatMarks(count: number): GreatMark[] {
  const paragraphs = greatParagraphs('first');
  const raw = ['The great chronicle', ...paragraphs].join('');
  const lines = new Uint32Array(paragraphs.length + 1);
  for (const [at, text] of ['The great chronicle', ...paragraphs].entries()) {
    if (at < paragraphs.length) lines[at + 1] = lines[at]! + text.length;
  }
  const searchable = createSearchableText(raw, lines);
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, number) => {
    const at = Math.floor((number * paragraphs.length) / count);
    const words = [...paragraphs[at]!.matchAll(/\S+/gu)];
    const first = Math.floor(random() * 40);
    const last = first + 6 + Math.floor(random() * 30);
    const startOffset = words[first]!.index;
    const endOffset = words[last]!.index + words[last]![0].length;
    const [start, end] = [lines[at + 1]! + startOffset, lines[at + 1]! + endOffset];
    const path = `article[1]/p[${at + 1}]/text()[1]`;
    const exact = raw.slice(start, end);
    const prefix = raw.slice(Math.max(0, start - CONTEXT), start);
    const suffix = raw.slice(end, end + CONTEXT);
    return {
      quote: exact,
      selectors: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end, startCodePoint: start },
        { type: 'RangeSelector', startContainer: path, startOffset, endContainer: path, endOffset },
        { type: 'SurroundingsSelector', ...surroundingsOf(searchable, start, end) },
      ],
    };
  });
}

function greatParagraphs(edition: 'first' | 'edited'): string[] {
  const word = vocabulary(seededRandom(1));
  const random = seededRandom(2);
  const editor = seededRandom(3);
  const paragraph = () => `${Array.from({ length: WORDS }, () => word(random())).join(' ')}.`;
  const paragraphs: string[] = [];
  for (let number = 0; number < PARAGRAPHS; number += 1) {
    const text = paragraph();
    if (edition === 'first') {
      paragraphs.push(text);
      continue;
    }
    if (number % 50 === 0) paragraphs.push(text.split(' ').toReversed().join(' '));
    const reworded = text.replaceAll(/\p{L}+/gu, (one) => (editor() < 0.06 ? word(editor()) : one));
    paragraphs.push(number % 10 === 0 ? reworded : text);
  }
  return paragraphs;
}

/** Words of two to four syllables, short ones far more often than long ones. */
function vocabulary(random: () => number): (choice: number) => string {
  const syllables = 'ba ce di fo gu la me ni ro su ta ve wi no pe ra'.split(' ');
  const words = Array.from({ length: 3_000 }, (_, rank) => {
    const length = 1 + Math.ceil(random() * (rank < 100 ? 1 : 3));
    const parts = Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]);
    return parts.join('');
  });
  return (choice) => words[Math.floor(choice ** 3 * words.length)] ?? '';
}
