import { describe, expect, test } from 'vitest';
import { wordStep } from '@/lib/text/word-step';

const TEXT = 'Patience had a schedule.For fourteen months';
const LINES = [0, TEXT.indexOf('For')];

describe('the next word', () => {
  test('begins or ends after the offset, or before it', () => {
    const at = 'Patience had'.length;
    expect(wordStep(TEXT, LINES, at, { edge: 'end', by: 1 })).toBe('Patience had a'.length);
    expect(wordStep(TEXT, LINES, at, { edge: 'end', by: -1 })).toBe('Patience'.length);
    expect(wordStep(TEXT, LINES, at, { edge: 'start', by: -1 })).toBe('Patience '.length);
    expect(wordStep(TEXT, LINES, at, { edge: 'start', by: 1 })).toBe('Patience had '.length);
  });

  test('does not go over the start of a line, where nothing stands between', () => {
    const at = 'Patience had a'.length;
    const next = wordStep(TEXT, LINES, at, { edge: 'end', by: 1 });
    expect(next).toBe('Patience had a schedule'.length);
    expect(wordStep(TEXT, LINES, next!, { edge: 'end', by: 1 })).toBe(
      'Patience had a schedule.For'.length,
    );
  });

  test('is found in a script without spaces', () => {
    expect(wordStep('私は本を読みます。', [0], 0, { edge: 'end', by: 1 })).toBe(1);
  });

  test('is nowhere at the ends of the text', () => {
    expect(wordStep(TEXT, LINES, 0, { edge: 'start', by: -1 })).toBeUndefined();
    expect(wordStep(TEXT, LINES, TEXT.length, { edge: 'end', by: 1 })).toBeUndefined();
  });
});
