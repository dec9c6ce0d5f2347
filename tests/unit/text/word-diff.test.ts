import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords, type DiffPart } from '@/lib/text/word-diff';

/** −gone− and +come+, for reading. */
function shown(parts: readonly DiffPart[]): string {
  const signs = { same: '', removed: '−', added: '+' };
  return parts.map(({ kind, text }) => signs[kind] + text + signs[kind]).join('');
}

describe('a word diff', () => {
  test.each([
    ['nothing', 'the same words', 'the same words', 'the same words'],
    ['a word', 'leave every hour.', 'leave every day.', 'leave every −hour−+day+.'],
    [
      'two words beside each other',
      'a red car came',
      'a blue bus came',
      'a −red car−+blue bus+ came',
    ],
    ['an added sentence', 'One. Three.', 'One. Two. Three.', 'One. +Two. +Three.'],
    ['a dropped end', 'kept and gone', 'kept', 'kept− and gone−'],
    ['everything', 'yes', 'no', '−yes−+no+'],
    ['a text that was empty', '', 'new', '+new+'],
  ])('shows what changed: %s', (_, before, after, expected) => {
    expect(shown(diffWords(before, after))).toBe(expected);
  });

  test('does not speak of white space', () => {
    expect(shown(diffWords('two\n  words', 'two words'))).toBe('two words');
  });

  test('finds words where no spaces are', () => {
    expect(shown(diffWords('船が毎時出る', '船が毎日出る', 'ja'))).toBe('船が−毎時−+毎日+出る');
  });

  test('survives a language that is none', () => {
    expect(shown(diffWords('a b', 'a c', 'no language'))).toBe('a −b−+c+');
  });

  test('tells both texts whole, for all texts', () => {
    const text = fc
      .array(fc.constantFrom('one', 'two', 'three', 'four', '.', '“', '東'), { maxLength: 40 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        const without = (kind: DiffPart['kind']) =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
        expect(without('removed')).toBe(after);
        expect(without('added')).toBe(before);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('gives up on the middle of two long texts that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 4_000 }, (_, i) => `${word}${i}`).join(' ');
    const since = performance.now();
    const parts = diffWords(`Start ${long('a')} end`, `Start ${long('b')} end`);
    expect(parts[0]?.kind).toBe('same');
    expect(parts.at(-1)?.text).toMatch(/end$/u);
    expect(performance.now() - since).toBeLessThan(5_000);
  });
});
