import { describe, expect, test } from 'vitest';
import { findIn } from '@/components/library/search-index';
import { isSearching, parseSearch } from '@/components/library/search-query';
import { annotation, article } from '../../../support/records';

describe('what is typed into the search field', () => {
  test('is words, phrases, what is not wanted, and filters', () => {
    expect(
      parseSearch(
        'Fluß "the dam" -delta tag:water -tag:done color:pink site:news author:"Ann Lee"',
      ),
    ).toMatchObject({
      words: ['fluss', 'the dam'],
      without: ['delta'],
      tags: ['water'],
      withoutTags: ['done'],
      colors: ['pink'],
      sites: ['news'],
      authors: ['ann lee'],
    });
    expect(parseSearch('before:2026 after:2025-03 has:note in:trash is:orphan')).toMatchObject({
      words: [],
      before: '2026',
      after: '2025-03',
      hasNote: true,
      inTrash: true,
      isOrphan: true,
    });
  });

  test('that only looks like a filter is searched as it is', () => {
    const words = ['10:30', 'color:beige', 'before:now', 'https://a.example/b?c=d'];
    for (const word of words) expect(parseSearch(word).words).toEqual([word]);
    expect(parseSearch('tag: - "" : ""')).toMatchObject({ tags: [], words: ['tag:', '-', ':'] });
  });

  test('asks for nothing when it is empty', () => {
    expect(isSearching(parseSearch('  '))).toBe(false);
    expect(isSearching(parseSearch('has:note'))).toBe(true);
  });

  test('may be anything', () => {
    for (const text of ['"', '-', '(((((', '\\', '*', 'a'.repeat(100_000), '"'.repeat(50_001)]) {
      expect(() => parseSearch(text)).not.toThrow();
    }
  });
});

describe('an annotation is found', () => {
  const own = annotation({
    quote: 'Die Donaudampfschifffahrt über das Wasser',
    note: 'Vergleiche مُذَكِّرَات und 港の日記',
    tags: ['Zwei Wörter'],
    color: 'pink',
    created: '2026-03-15T10:00:00.000Z',
  });
  const from = article({ title: 'Flüsse', byline: ['Ann Lee'], siteName: 'The Courier' });
  const finds = (text: string) => {
    const other = annotation({ id: 'other', quote: 'Etwas anderes', color: 'green' });
    const group = { article: from, annotations: [other, own] };
    return findIn(parseSearch(text), group).includes(own);
  };

  test.each([
    'schifffahrt', // inside a compound
    'uber das', // without its accents
    'مذكرات', // without its vowel signs
    '日記', // two characters of a sentence
    'flusse', // in the title
    'ann', // by who wrote it
    'wasser lee', // over several fields
    '"über das wasser"',
    'tag:"zwei wörter"',
    'color:pink',
    'colour:pink',
    'site:harbourcourier',
    'site:courier',
    'author:lee',
    'after:2026-02 before:2026-04',
    'before:2027',
    'has:note',
    '-nichts',
  ])('by %s', (text) => {
    expect(finds(text)).toBe(true);
  });

  test.each([
    'wasserfall',
    '"das über"',
    '-wasser',
    '-flüsse',
    'tag:zwei',
    '-tag:"zwei wörter"',
    'color:blue',
    'site:elsewhere',
    'author:bo',
    'after:2026-03',
    'before:2026-03',
    'in:trash',
    'is:orphan',
  ])('not by %s', (text) => {
    expect(finds(text)).toBe(false);
  });
});
