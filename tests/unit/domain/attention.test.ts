import { expect, test } from 'vitest';
import { asksFor } from '@/lib/domain/attention';
import { anAnnotation, START } from '../../support/builders';

const found = { quote: 'The water is still.', selectors: [], score: 0.8 };
const changed = anAnnotation({ lastSeen: { state: 'changed', at: START, found } });

test('an edited passage and one that was not found ask for the reader', () => {
  expect(asksFor(changed)).toBe('changed');
  expect(asksFor(anAnnotation({ lastSeen: { state: 'orphan', at: START } }))).toBe('orphan');
});

test('what was found as it was, or is still being looked for, asks nothing', () => {
  expect(asksFor(anAnnotation())).toBeUndefined();
  expect(asksFor(anAnnotation({ lastSeen: { state: 'anchored', at: START } }))).toBeUndefined();
  expect(asksFor(changed, { state: 'pending' })).toBeUndefined();
});

test('one that was kept over what the page says asks no longer', () => {
  expect(asksFor({ ...changed, keptOver: found.quote })).toBeUndefined();
});

test('it asks again when the page is edited once more', () => {
  expect(asksFor({ ...changed, keptOver: 'an earlier text of the page' })).toBe('changed');
});

test('one that took the new text asks no longer, though its page was not opened since', () => {
  expect(asksFor({ ...changed, quote: found.quote })).toBeUndefined();
});

test('one that was kept over an edit still says when it is not found at all', () => {
  expect(asksFor({ ...changed, keptOver: found.quote }, { state: 'orphan', found })).toBe('orphan');
});
