import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldedOffset, foldText, isDropped } from '@/lib/text/fold';

describe('what typography may change folds to the same', () => {
  test.each([
    ['quotation marks', '“It’s ‘here’,” she said', "\"It's 'here',\" she said"],
    ['dashes and the blanks around them', 'one—two – three -- four', 'one two three four'],
    ['hyphens, broken and not', 'co-operate', 'co\u2011operate'],
    ['hyphenated line ends', 'extra-\nordinary', 'extraordinary'],
    ['white space', 'a\u00a0b\u2009c\n   d', 'a b c d'],
    ['soft hyphens and zero-width characters', 'ex\u00adtra\u200bor\u2060dinary', 'extraordinary'],
    ['composed and decomposed letters', 'caf\u00e9', 'cafe\u0301'],
    ['ligatures', 'e\ufb03cient \ufb01sh', 'efficient fish'],
    ['ellipses', 'and so on…', 'and so on...'],
    ['capitals', 'Straße', 'STRASSE'],
    ['full-width letters and digits', 'ｉＰｈｏｎｅ１５', 'iPhone15'],
    ['kashida', 'الـــعربية', 'العربية'],
    ['Hangul syllables and jamo', '한국어', '한국어'.normalize('NFD')],
    ['half of a surrogate pair', 'a\ud83db', 'a\ufffdb'],
  ])('%s', (_, one, other) => {
    expect(foldText(one)).toBe(foldText(other));
    expect(foldText(one)).not.toBe('');
  });

  test.each([
    ['other words', 'forty', 'fourty'],
    ['numbers', '1,000', '1,001'],
    ['emoji', 'yes 👍', 'yes 👎'],
  ])('but not %s', (_, one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });
});

describe('the way back', () => {
  test('leads from each folded character to the one that it came from', () => {
    const raw = 'A\u00a0—\ufb01ne “Día”';
    const { text, origin } = fold(raw);
    expect(text).toBe("afine'dia'");
    expect([...origin].map((at) => raw.charAt(at))).toEqual([
      'A', '\ufb01', '\ufb01', 'n', 'e', '“', 'D', 'í', 'a', '”', '',
    ]); // prettier-ignore
  });

  test('rises for every text, and ends with its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
        const { text, codes, origin } = fold(raw);
        expect(text.length).toBe(codes.length);
        expect(origin.length).toBe(codes.length + 1);
        expect(origin.at(-1)).toBe(raw.length);
        expect(origin.every((at, i) => i === 0 || at >= origin[i - 1]!)).toBe(true);
        expect(foldText(raw)).toBe(text);
      }),
      { seed: 4 },
    );
  });

  test('leads from raw offsets to folded ones', () => {
    const folded = fold('a — b');
    expect([0, 1, 4, 5].map((offset) => foldedOffset(folded, offset))).toEqual([0, 1, 1, 2]);
  });
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (raw) => {
      expect(foldText(foldText(raw))).toBe(foldText(raw));
    }),
    { seed: 5 },
  );
});

test('a character is left out or not, by itself', () => {
  expect(['-', ' ', '\u00ad', '\u0301', 'x', '“'].map((c) => isDropped(c.charCodeAt(0)))).toEqual([
    true, true, true, true, false, false,
  ]); // prettier-ignore
});
