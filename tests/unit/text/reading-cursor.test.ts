import { describe, expect, test } from 'vitest';
import { moveCursor, type CursorMove, type ReadingCursor } from '@/lib/text/reading-cursor';
import { createReadingSteps } from '@/lib/text/reading-steps';

const TEXT = 'The water was there. It changed nothing. Patience had a schedule.';
const steps = createReadingSteps(TEXT, [0, 41], 'en');
const start: ReadingCursor = { ...steps.from(0, 'sentence')!, unit: 'sentence' };

const move = (
  unit: CursorMove['unit'],
  direction: CursorMove['direction'],
  extend = false,
): CursorMove => ({ unit, direction, extend });

function walk(...moves: CursorMove[]): string | undefined {
  let at: ReadingCursor | undefined = start;
  for (const one of moves) at = at && moveCursor(steps, at, one);
  return at && TEXT.slice(at.start, at.end);
}

describe('a reader at a sentence', () => {
  test('goes to the next one and back', () => {
    expect(walk(move('sentence', 'next'))).toBe('It changed nothing.');
    expect(walk(move('sentence', 'next'), move('sentence', 'next'))).toBe(
      'Patience had a schedule.',
    );
    expect(walk(move('sentence', 'next'), move('sentence', 'previous'))).toBe(
      'The water was there.',
    );
  });

  test('goes to its first or last word, then from word to word', () => {
    expect(walk(move('word', 'next'))).toBe('The');
    expect(walk(move('word', 'previous'))).toBe('there');
    expect(walk(move('word', 'next'), move('word', 'next'))).toBe('water');
  });

  test('goes on to the next paragraph', () => {
    expect(walk(move('paragraph', 'next'))).toBe('Patience had a schedule.');
  });

  test('makes it longer and shorter', () => {
    expect(walk(move('word', 'next', true))).toBe('The water was there. It');
    expect(walk(move('sentence', 'next', true))).toBe('The water was there. It changed nothing.');
    expect(walk(move('word', 'previous', true))).toBe('The water was there');
    expect(walk(move('word', 'previous', true), move('sentence', 'next', true))).toBe(
      'The water was there.',
    );
  });

  test('leaves at least a word', () => {
    expect(walk(move('word', 'next'), move('word', 'previous', true))).toBeUndefined();
    expect(walk(move('sentence', 'previous', true))).toBeUndefined();
  });

  test('stays at the edges of the text', () => {
    expect(walk(move('sentence', 'previous'))).toBeUndefined();
    expect(walk(move('paragraph', 'next'), move('sentence', 'next'))).toBeUndefined();
  });

  test('marks any run of words: to its first word, then longer', () => {
    expect(
      walk(
        move('word', 'next'),
        move('word', 'next'),
        move('word', 'next', true),
        move('word', 'next', true),
      ),
    ).toBe('water was there');
  });
});
