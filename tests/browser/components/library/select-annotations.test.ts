import { describe, expect, test } from 'vitest';
import { parseSearch } from '@/components/library/search-query';
import { fold, foundPieces } from '@/components/library/search-words';
import { countContents, selectAnnotations } from '@/components/library/select-annotations';
import { formatViewState, parseViewState, WHOLE_LIBRARY } from '@/components/library/view-state';
import { sampleContents } from './fake-library';

const found = (text: string) =>
  selectAnnotations(sampleContents(), { ...WHOLE_LIBRARY, text }).flatMap(({ annotations }) =>
    annotations.map(({ id }) => id),
  );

describe('the search', () => {
  test.each([
    ['a word of the quote', 'fairness', ['facts']],
    ['a word of the note', 'fisheries', ['facts']],
    ['a word of the title', 'gauges', ['diary']],
    ['an author', 'castellan', ['diary']],
    ['every word, wherever it stands', 'castellan diary', ['diary']],
    ['words that do not stand together', 'diary fairness', []],
    ['exact words', '“about fairness”', ['facts']],
    ['exact words in another order', '"fairness about"', []],
    ['nothing in the trash', 'corrected', []],
  ])('finds %s', (_what, text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  test('does not mind case, accents, vowel signs and the shape of an alif', () => {
    expect(fold('Élysée ÉCOLE')).toBe(fold('elysee école'));
    expect(fold('الأَوَّل')).toBe(fold('الاول'));
  });

  test('knows where in the text a word was found', () => {
    expect(foundPieces('Ein Café, CAFE.', parseSearch('cafe').words)).toEqual([
      { text: 'Ein ', found: false },
      { text: 'Café', found: true },
      { text: ', ', found: false },
      { text: 'CAFE', found: true },
      { text: '.', found: false },
    ]);
  });
});

describe('what the library shows', () => {
  test('stands in the address, and is read from it', () => {
    const state = parseViewState(
      '?view=trash&q=a+b&color=pink&color=mauve&tag=x&tag=x&order=oldest',
    );
    expect(state).toEqual({
      view: 'trash',
      text: 'a b',
      colors: ['pink'],
      tags: ['x'],
      order: 'oldest',
      shelf: { order: 'recent', part: 'every' },
    });
    expect(parseViewState(formatViewState(state))).toEqual(state);
    expect(formatViewState(WHOLE_LIBRARY)).toBe('');
  });

  test('begins with what was marked last, or first', () => {
    const ids = (order: 'newest' | 'oldest') =>
      selectAnnotations(sampleContents(), { ...WHOLE_LIBRARY, order }).map(
        ({ article }) => article.id,
      );
    expect(ids('newest')).toEqual(['table', 'gauges']);
    expect(ids('oldest')).toEqual(['gauges', 'table']);
  });

  test('is counted without the trash', () => {
    const counts = countContents(sampleContents());
    expect(counts).toMatchObject({ annotations: 4, articles: 2, trash: 1 });
    expect(counts?.colors.has('pink')).toBe(false);
    expect(counts?.tags[0]).toEqual({ tag: 'negotiation', count: 2 });
  });
});
