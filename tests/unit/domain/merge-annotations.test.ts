import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '@/lib/domain/annotation';
import { canonicalText, mergeAnnotations, mergeArticles } from '@/lib/domain/merge-annotations';
import { anAnnotation, anArticle } from '../../support/builders';

const time = fc.integer({ min: 1, max: 5 }).map((day) => `2026-01-0${day}T00:00:00.000Z`);
const word = fc.constantFrom('', 'sea', 'harbour');

const annotations = fc
  .record({
    color: fc.constantFrom('yellow', 'blue', 'pink' as const),
    note: word,
    tags: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
    quote: word,
    modified: time,
    created: time,
    revision: fc.integer({ min: 1, max: 4 }),
    times: fc.record({ color: time, note: time, tags: time, selectors: time, deleted: time }),
    deleted: fc.option(time, { nil: undefined }),
    seen: fc.option(time, { nil: undefined }),
    keptOver: fc.option(word, { nil: undefined }),
  })
  .map(({ times, deleted, seen, keptOver, ...fields }) =>
    anAnnotation({
      ...(fields as Partial<Annotation>),
      fieldTimes: times,
      history: fields.note === '' ? [] : [{ quote: 'q', prefix: '', suffix: '', at: times.note }],
      ...(deleted === undefined ? {} : { deleted }),
      ...(keptOver === undefined ? {} : { keptOver }),
      ...(seen === undefined ? {} : { lastSeen: { state: 'anchored' as const, at: seen } }),
    }),
  );

const articles = fc
  .record({ title: word, note: word, at: time, edited: time, address: word })
  .map(({ title, note, at, edited, address }) =>
    anArticle({
      title,
      note,
      modified: at,
      accessed: edited,
      addresses: ['https://news.example/', `https://news.example/${address}`].sort(),
      fieldTimes: { note: edited, tags: at, deleted: at },
    }),
  );

const laws = [
  ['annotations', annotations as fc.Arbitrary<object>, mergeAnnotations as Merge],
  ['articles', articles as fc.Arbitrary<object>, mergeArticles as Merge],
] as const;
type Merge = (one: never, other: never) => object;

describe.each(laws)('merging %s', (_name, records, mergeTyped) => {
  const merge = (one: object, other: object) => mergeTyped(one as never, other as never);
  const same = (one: object, other: object): void => {
    expect(canonicalText(one)).toBe(canonicalText(other));
  };

  test('comes to the same in either order', () => {
    fc.assert(
      fc.property(records, records, (a, b) => same(merge(a, b), merge(b, a))),
      { seed: 1 },
    );
  });

  test('comes to the same however it is grouped', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) =>
        same(merge(merge(a, b), c), merge(a, merge(b, c))),
      ),
      { seed: 2 },
    );
  });

  test('adds nothing the second time', () => {
    fc.assert(
      fc.property(records, records, (a, b) => same(merge(merge(a, b), b), merge(a, b))),
      { seed: 3 },
    );
  });
});

test('a tag set beside a note is never lost', () => {
  const start = anAnnotation();
  const at = '2027-01-01T00:00:00.000Z';
  const noted = { ...start, note: 'a note', fieldTimes: { ...start.fieldTimes, note: at } };
  const tagged = { ...start, tags: ['sea'], fieldTimes: { ...start.fieldTimes, tags: at } };
  expect(mergeAnnotations(noted, tagged)).toMatchObject({ note: 'a note', tags: ['sea'] });
});
