import { expect, test } from 'vitest';
import { editAnnotation } from '@/lib/domain/edit-annotation';
import { annotation } from '../../support/records';

const AT = '2026-11-13T10:00:00.000Z';
const attachment = {
  quote: 'Patience had a schedule for once.',
  selectors: [
    {
      type: 'TextQuoteSelector' as const,
      exact: 'Patience had a schedule for once.',
      prefix: '',
      suffix: '',
    },
  ],
};

test('what is attached to another text keeps what it said before', () => {
  const stored = annotation({ quote: 'Patience had a schedule.' });
  const edited = editAnnotation(stored, { attachment }, AT);
  expect(edited.quote).toBe(attachment.quote);
  expect(edited.history.map(({ quote }) => quote)).toEqual([stored.quote]);
});

test('what the reader lengthened or shortened has no history of it', () => {
  const stored = annotation({ quote: 'Patience had a schedule.' });
  const edited = editAnnotation(stored, { attachment: { ...attachment, resized: true } }, AT);
  expect(edited).toMatchObject({ quote: attachment.quote, history: [], revision: 2 });
  expect(edited).not.toHaveProperty('resized');
});
