import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReadingSteps } from '@/lib/text/reading-steps';
import { sentencesIn } from '@/lib/text/sentences';

const sentences = (text: string, language = 'en') =>
  sentencesIn(text, { start: 0, end: text.length }, language).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('sentences', () => {
  test('end where a reader ends them', () => {
    expect(sentences('It rained. Did it? “It did!” she said.')).toEqual([
      'It rained.',
      'Did it?',
      '“It did!” she said.',
    ]);
  });

  test('do not end at initials, titles and abbreviations', () => {
    expect(sentences('Dr. Ilse M. Berg of the U.S. Navy met Mr. Ali. They spoke.')).toEqual([
      'Dr. Ilse M. Berg of the U.S. Navy met Mr. Ali.',
      'They spoke.',
    ]);
  });

  test('do not end where only the source has a line break', () => {
    expect(sentences('It rained\n   all day. Then it\nstopped.')).toEqual([
      'It rained\n   all day.',
      'Then it\nstopped.',
    ]);
  });

  test.each([
    ['ja', '雨が降った。川は静かだった。', ['雨が降った。', '川は静かだった。']],
    ['ar', 'هل نزل المطر؟ نعم، نزل.', ['هل نزل المطر؟', 'نعم، نزل.']],
    ['not a language!', 'One. Two.', ['One.', 'Two.']],
  ])('are known in %s', (language, text, expected) => {
    const steps = createReadingSteps(text, [0], language);
    const whole = { start: 0, end: text.length };
    const found = steps.within(whole, 'sentence');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('the steps through a text', () => {
  const text = 'First one. Second one.\n  * \nThird, alone.\nFourth.';
  const lines = [0, 23, 28, 42];
  const steps = createReadingSteps(text, lines, 'en');
  const said = (one: { start: number; end: number } | undefined) =>
    one && text.slice(one.start, one.end);

  test('lead over what holds no word', () => {
    expect(said(steps.after(22, 'sentence'))).toBe('Third, alone.');
    expect(said(steps.before(28, 'paragraph'))).toBe('First one. Second one.');
  });

  test('lead to the unit that holds a place, or to the next', () => {
    expect(said(steps.from(3, 'sentence'))).toBe('First one.');
    expect(said(steps.from(3, 'word'))).toBe('First');
    expect(said(steps.from(24, 'word'))).toBe('Third');
    expect(steps.from(text.length, 'sentence')).toBeUndefined();
    expect(steps.before(0, 'word')).toBeUndefined();
  });

  test('count the sentences', () => {
    expect(steps.placeOf(11)).toBeUndefined();
    expect(steps.countSome()).toBe(true);
    expect(steps.placeOf(11)).toEqual({ number: 2, count: 4 });
    expect(steps.placeOf(42)).toEqual({ number: 4, count: 4 });
  });

  test.each(['word', 'sentence', 'paragraph'] as const)(
    'by %s visit every unit once, forwards and backwards',
    (unit) => {
      fc.assert(
        fc.property(
          fc.array(fc.stringMatching(/^[A-Za-z .!?،。あ漢\n“”]{0,40}$/), { maxLength: 6 }),
          (paragraphs) => {
            const raw = paragraphs.join('');
            let length = 0;
            const starts = paragraphs.map((one) => (length += one.length) - one.length);
            const walked = createReadingSteps(raw, [...new Set(starts)], 'en');
            const all = walked.within({ start: 0, end: raw.length }, unit);
            const forwards = [];
            for (let at = walked.after(0, unit); at; at = walked.after(at.end, unit)) {
              forwards.push(at);
            }
            const backwards = [];
            for (let at = walked.before(raw.length, unit); at; at = walked.before(at.start, unit)) {
              backwards.unshift(at);
            }
            expect(forwards).toEqual(all);
            expect(backwards).toEqual(all);
          },
        ),
        { seed: 7 },
      );
    },
  );

  test('are short in a paragraph that never ends', () => {
    const endless = 'word '.repeat(40_000);
    const long = createReadingSteps(endless, [0], 'en');
    const first = long.from(0, 'paragraph')!;
    expect(first.end).toBeLessThanOrEqual(20_000);
    expect(long.after(first.end, 'word')!.start).toBe(first.end + 1);
  });
});
