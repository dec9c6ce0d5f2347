import { expect, test } from 'vitest';
import { truncate } from '@/lib/text/truncate';

test.each([
  ['short enough stays', 'A short text', 12, 'A short text'],
  ['ends after a whole word', 'The harbour of Lindau was built', 22, 'The harbour of Lindau…'],
  ['cuts a word that is too long', 'Donaudampfschifffahrtsgesellschaft', 10, 'Donaudamp…'],
  ['counts what readers count', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3, '👩‍👩‍👧‍👦👩‍👩‍👧‍👦…'],
  ['combining marks are no characters', 'e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301e\u0301'],
  ['nothing fits', 'word', 0, '…'],
])('%s', (_, text, limit, expected) => {
  expect(truncate(text, limit)).toBe(expected);
});
