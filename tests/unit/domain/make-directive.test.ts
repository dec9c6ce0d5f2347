import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDirective } from '@/lib/domain/find-directive';
import { makeDirective } from '@/lib/domain/make-directive';
import { createSearchedText } from '@/lib/domain/searched-text';
import { parseDirective } from '@/lib/domain/text-directive';

function made(text: string, quote: string, nth = 0) {
  const page = createSearchedText(text, 'en');
  let start = text.indexOf(quote);
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1);
  return makeDirective(page, { start, end: start + quote.length });
}

describe('the directive of a passage on its page', () => {
  test('is the passage alone where nothing like it stands before', () => {
    expect(made('The table would be round.', 'table would')).toEqual({
      directive: 'text=table%20would',
    });
  });

  test('takes as few words of context as make it the first match', () => {
    expect(made('A red fish and a blue fish swam.', 'fish', 1)).toEqual({
      directive: 'text=fish,-swam',
    });
    expect(made('A fish swam. A blue fish swam.', 'fish', 1)).toEqual({
      directive: 'text=blue-,fish',
    });
  });

  test('names a passage over several blocks by its ends', () => {
    expect(made('One two.\nThree four.\nFive six.', 'Three four.\nFive')).toEqual({
      directive: 'text=Three%20four.,Five',
    });
  });

  test('ends its terms where every browser ends a word, in scripts without spaces', () => {
    const first = '迷惑なことこの上なし。';
    const last = 'しかも、設定を変更することができません。';
    const page = createSearchedText(`前の文です。${first}\n${last}\n後の文です。`, 'ja');
    const start = page.text.indexOf(first);
    const found = makeDirective(page, { start, end: start + first.length + 1 + last.length });
    expect('directive' in found && parseDirective(found.directive)).toEqual({
      start: '迷惑なことこの上なし',
      end: '設定を変更することができません。',
    });
  });

  test('begins and ends in its context where each browser sees other words', () => {
    const text = '船长说，今年春天的风比往年大得多，许多小船在海湾里等待。';
    const page = createSearchedText(text, 'zh');
    for (const quote of ['春天', '年春', '比往年大得多，许多', '船长说，今']) {
      const start = text.indexOf(quote);
      const passage = { start, end: start + quote.length };
      const found = makeDirective(page, passage);
      const read = 'directive' in found ? parseDirective(found.directive)! : undefined;
      expect(read?.start).toBe(quote);
      // At the ends of all that it names there is no letter beside another.
      const whole = [read?.prefix, quote, read?.suffix].join('');
      const from = text.indexOf(whole);
      expect(from).not.toBe(-1);
      expect(text.charAt(from - 1)).toMatch(/^[，。]?$/u);
      expect(text.charAt(from + whole.length)).toMatch(/^[，。]?$/u);
    }
  });

  test('leaves out the white space and the block ends around a selection', () => {
    expect(made('One two.\nThree four.', 'Three four.')).toEqual(
      made('One two.\nThree four.', '\nThree four.'),
    );
  });

  test('says that it cannot name half a word', () => {
    expect(made('An unbelievable tale', 'believable')).toEqual({ reason: 'cuts-word' });
  });

  test('says that nothing tells it from the same words before', () => {
    const refrain = 'Row on.\nAnd again.\nRow on.\nAnd again.\nRow on.\nAnd again.';
    expect(made(refrain, 'Row on.', 2)).toEqual({ reason: 'repeated' });
  });

  test('says that there are no words', () => {
    expect(made('One \n two', ' \n ')).toEqual({ reason: 'no-words' });
  });

  test('leads exactly there, on any page', () => {
    const word = fc.constantFrom(
      'a',
      'rose',
      'is',
      'Rose',
      'well-known',
      'é',
      ',',
      'salt & pepper',
    );
    const page = fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', ' ')), { minLength: 1 });
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (words, from, length) => {
        const text = words.map(([one, space]) => one + space).join('');
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 60));
        const searched = createSearchedText(text, 'en');
        const answer = makeDirective(searched, { start, end });
        if (!('directive' in answer)) return;
        const match = findDirective(searched, parseDirective(answer.directive)!);
        expect(match && text.slice(match.start, match.end)).toBe(text.slice(start, end).trim());
        expect(match!.start - start).toBe(
          text.slice(start).length - text.slice(start).trimStart().length,
        );
      }),
    );
  });
});
