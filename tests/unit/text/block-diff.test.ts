import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffBlocks } from '@/lib/text/block-diff';

test('paragraphs that stayed are counted, and those that changed stand beside each other', () => {
  expect(diffBlocks(['one', 'two', 'three', 'four'], ['one', '2', 'three', 'four'])).toEqual([
    { kind: 'same', count: 1 },
    { kind: 'changed', before: 'two', now: '2' },
    { kind: 'same', count: 2 },
  ]);
});

test('white space is no change', () => {
  expect(diffBlocks(['one  two'], ['one\ntwo '])).toEqual([{ kind: 'same', count: 1 }]);
});

test('a paragraph that was parted is one change', () => {
  expect(diffBlocks(['one two'], ['one', 'two'])).toEqual([
    { kind: 'changed', before: 'one two', now: 'one\n\ntwo' },
  ]);
});

test('long changed places are compared paragraph by paragraph', () => {
  const long = 'word '.repeat(3_000).trim();
  expect(diffBlocks([`${long} a`, 'b'], [`${long} c`])).toEqual([
    { kind: 'changed', before: `${long} a`, now: `${long} c` },
    { kind: 'changed', before: 'b', now: '' },
  ]);
});

test('whatever changed, every paragraph is counted once on each side', () => {
  const blocks = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));
  fc.assert(
    fc.property(blocks, blocks, (before, now) => {
      const changes = diffBlocks(before, now);
      const same = changes.reduce((sum, one) => sum + (one.kind === 'same' ? one.count : 0), 0);
      const said = (side: 'before' | 'now') =>
        changes.flatMap((one) =>
          one.kind === 'changed' && one[side] !== '' ? one[side].split('\n\n') : [],
        ).length;
      expect([same + said('before'), same + said('now')]).toEqual([before.length, now.length]);
    }),
  );
});
