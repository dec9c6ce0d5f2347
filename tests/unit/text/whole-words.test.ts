import { expect, test } from 'vitest';
import { wholeWords } from '@/lib/text/whole-words';

const TEXT = 'That leaves a hard question.';
const cut = (text: string, start: number, end: number) => {
  const span = wholeWords(text, { start, end });
  return text.slice(span.start, span.end);
};

test('a word that is cut is taken whole, at either end', () => {
  expect(cut(TEXT, 2, 9)).toBe('That leaves');
});

test('what cuts no word stays as it is', () => {
  expect(cut(TEXT, 5, 11)).toBe('leaves');
  expect(cut(TEXT, 0, TEXT.length)).toBe(TEXT);
});

test('writing without spaces has no words to complete', () => {
  expect(cut('談判が始まるまで長かった', 2, 5)).toBe('が始ま');
});

test('a run without end is no word', () => {
  const run = 'x'.repeat(200);
  expect(cut(run, 90, 110)).toBe(run.slice(90, 110));
});
