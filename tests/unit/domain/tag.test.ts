import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTags, normaliseTag, TAG_LENGTH_LIMIT } from '@/lib/domain/tag';

test.each([
  ['  river  talks ', 'river talks'],
  ['#method', 'method'],
  ['## method', 'method'],
  ['a\u0000b\u200fc\n', 'a b c'],
  ['cafe\u0301', 'café'],
  [`${'x'.repeat(99)}😀`, 'x'.repeat(99)],
])('the tag %j is kept as %j', (typed, tag) => {
  expect(normaliseTag(typed)).toBe(tag);
});

test.each(['', '   ', '#', '\u200b'])('%j is no tag', (typed) => {
  expect(normaliseTag(typed)).toBeUndefined();
});

test('a stored tag is normal already', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const tag = normaliseTag(typed);
      if (tag === undefined) return;
      expect(tag.length).toBeLessThanOrEqual(TAG_LENGTH_LIMIT);
      expect(normaliseTag(tag)).toBe(tag);
    }),
    { seed: 3 },
  );
});

test('a tag that differs in case only is not added again', () => {
  expect(mergeTags(['Method'], ['method', 'river', 'River'])).toEqual(['Method', 'river']);
});
