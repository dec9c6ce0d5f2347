import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCodePointCounter } from '@/lib/text/code-points';

test('code points before each offset between characters are counted', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '東', '😀', '𝒳', '\ud83d', ' ')), (characters) => {
      const count = createCodePointCounter(characters.join(''));
      let offset = 0;
      let expected = 0;
      for (const character of characters.join('')) {
        expect(count(offset)).toBe(expected);
        offset += character.length;
        expected++;
      }
      expect(count(offset)).toBe(expected);
    }),
    { seed: 8, numRuns: 200 },
  );
});
