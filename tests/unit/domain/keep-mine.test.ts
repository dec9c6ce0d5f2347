import { expect, test } from 'vitest';
import { editAnnotation } from '@/lib/domain/edit-annotation';
import { undoChange } from '@/lib/domain/undo-change';
import { anAnnotation } from '../../support/builders';

const at = '2026-11-02T10:00:00.000Z';
const later = '2026-11-03T10:00:00.000Z';

test('keeping one’s own text changes nothing of it, and remembers over what', () => {
  const before = anAnnotation();
  const kept = editAnnotation(before, { keptOver: 'The water is still.' }, at);
  expect(kept).toMatchObject({ quote: before.quote, history: [], revision: 2 });
  expect(kept.keptOver).toBe('The water is still.');
  expect(kept.fieldTimes.selectors).toBe(at);
});

test('to keep it twice over the same text is no second change', () => {
  const kept = editAnnotation(anAnnotation(), { keptOver: 'now' }, at);
  expect(editAnnotation(kept, { keptOver: 'now' }, later)).toBe(kept);
});

test('an other change leaves it kept; attaching it anew ends that', () => {
  const kept = editAnnotation(anAnnotation(), { keptOver: 'now' }, at);
  expect(editAnnotation(kept, { note: 'x' }, later).keptOver).toBe('now');
  const attached = editAnnotation(kept, { attachment: { quote: 'now', selectors: [] } }, later);
  expect(attached).not.toHaveProperty('keptOver');
  expect(attached.history).toHaveLength(1);
});

test('both can be taken back', () => {
  const before = anAnnotation();
  const kept = editAnnotation(before, { keptOver: 'now' }, at);
  expect(undoChange(before, kept, kept, later)).not.toHaveProperty('keptOver');
  const attached = editAnnotation(kept, { attachment: { quote: 'now', selectors: [] } }, later);
  expect(undoChange(kept, attached, attached, later)).toMatchObject({
    quote: before.quote,
    selectors: before.selectors,
    history: [],
    keptOver: 'now',
  });
});
