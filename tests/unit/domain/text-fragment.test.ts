import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Selector } from '@/lib/domain/selector';
import { passageLink, textDirective } from '@/lib/domain/text-fragment';

const inContext = (prefix: string, suffix: string, occurrences?: number): Selector[] => [
  { type: 'TextQuoteSelector', exact: '', prefix, suffix },
  ...(occurrences === undefined
    ? []
    : [
        {
          type: 'SurroundingsSelector' as const,
          prefix: '',
          suffix: '',
          occurrences,
          rivalFit: 0,
        },
      ]),
];

describe('the directive of a passage', () => {
  test('is the passage itself when it is short and stands in one block', () => {
    expect(textDirective({ quote: 'the table would be round' })).toBe(
      'text=the%20table%20would%20be%20round',
    );
  });

  test('encodes what divides a directive', () => {
    expect(textDirective({ quote: 'well-known, salt & pepper' })).toBe(
      'text=well%2Dknown%2C%20salt%20%26%20pepper',
    );
  });

  test('encodes what would end a link in Markdown', () => {
    expect(textDirective({ quote: "the dam (at Kessel) isn't built yet" })).not.toMatch(/[()']/u);
  });

  test('names a long passage by its first and last words', () => {
    const quote = `the first four words begin ${'and go on '.repeat(40)}until it ends with these words`;
    expect(textDirective({ quote })).toBe(
      'text=the%20first%20four%20words%20begin,it%20ends%20with%20these%20words',
    );
  });

  test('names a passage over several blocks by its ends, since no browser looks across', () => {
    expect(textDirective({ quote: 'The table\n\nwould be\n\nround.' })).toBe(
      'text=The%20table,round.',
    );
  });

  test('takes a word that was cut by the selection as a whole', () => {
    const selectors = inContext('a ceasefire with a rib', 'posed to hold for a year', 1);
    expect(textDirective({ quote: 'bon on it, sup', selectors })).toBe(
      'text=ribbon%20on%20it%2C%20supposed',
    );
  });

  test('does not join two blocks that stand together in the raw text', () => {
    const selectors = inContext('Back to the River', 'Two neighbours', 1);
    expect(textDirective({ quote: 'The table would be round', selectors })).toBe(
      'text=The%20table%20would%20be%20round',
    );
  });

  test('says what stands beside a passage that is on the page twice', () => {
    const selectors = inContext(
      'er met twice before and in the end ',
      ' on the river was signed a',
      2,
    );
    expect(textDirective({ quote: 'an agreement about water', selectors })).toBe(
      'text=in%20the%20end-,an%20agreement%20about%20water,-on%20the%20river',
    );
  });

  test('says nothing of the context of a passage that is on the page once', () => {
    expect(textDirective({ quote: 'round', selectors: inContext('would be ', ' and', 1) })).toBe(
      'text=round',
    );
  });

  test('gives a very short passage context when nobody counted', () => {
    expect(
      textDirective({ quote: 'round', selectors: inContext('table would be ', ' and low ') }),
    ).toBe('text=would%20be-,round,-and%20low');
  });

  test('counts words where none are divided by spaces', () => {
    const quote = '川は二つの国のあいだを流れている。'.repeat(30);
    const directive = textDirective({ quote }) ?? '';
    expect(directive.split(',')).toHaveLength(2);
    expect(decodeURIComponent(directive).length).toBeLessThan(60);
  });

  test('is absent when there is nothing to look for', () => {
    expect(textDirective({ quote: ' \n ' })).toBeUndefined();
  });

  test('is made of any text without an exception, and is plain ASCII', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 600 }),
        fc.string({ unit: 'binary', maxLength: 32 }),
        fc.string({ unit: 'binary', maxLength: 32 }),
        (quote, prefix, suffix) => {
          const directive = textDirective({ quote, selectors: inContext(prefix, suffix, 2) });
          expect(directive ?? 'text=').toMatch(/^text=[\w%.~,-]*$/u);
        },
      ),
      { seed: 7 },
    );
  });
});

describe('a link to a passage', () => {
  test.each([
    ['https://news.example/a', 'https://news.example/a#:~:text=round'],
    ['https://news.example/a#', 'https://news.example/a#:~:text=round'],
    ['https://news.example/a#part-2', 'https://news.example/a#part-2:~:text=round'],
    ['https://news.example/a#:~:text=old', 'https://news.example/a#:~:text=round'],
    ['https://app.example/#/story/7', 'https://app.example/#/story/7:~:text=round'],
  ])('from %s is %s', (address, link) => {
    expect(passageLink(address, { quote: 'round' })).toBe(link);
  });

  test('is the page when there is nothing to look for', () => {
    expect(passageLink('https://news.example/a', { quote: '' })).toBe('https://news.example/a');
  });
});
