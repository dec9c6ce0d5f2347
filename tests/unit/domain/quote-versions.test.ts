import { expect, test } from 'vitest';
import { editAnnotation } from '@/lib/domain/edit-annotation';
import { quoteVersions } from '@/lib/domain/quote-versions';
import { anAnnotation, START } from '../../support/builders';

function attachment(quote: string) {
  const selector = { type: 'TextQuoteSelector' as const, exact: quote, prefix: 'a ', suffix: ' z' };
  return { quote, selectors: [selector] };
}

test('what was never attached anew said one thing, from the day it was made', () => {
  expect(quoteVersions(anAnnotation())).toEqual([
    { quote: 'The water was still.', prefix: 'before ', suffix: ' after', since: START },
  ]);
});

test('each version has the day on which it began and the text that stood around it', () => {
  const [second, third] = ['2026-11-02T10:00:00.000Z', '2026-11-05T10:00:00.000Z'] as const;
  let annotation = anAnnotation();
  annotation = editAnnotation(
    annotation,
    { attachment: attachment('The water is still.') },
    second,
  );
  annotation = editAnnotation(annotation, { attachment: attachment('The sea is calm.') }, third);
  expect(quoteVersions(annotation)).toEqual([
    { quote: 'The water was still.', prefix: 'before ', suffix: ' after', since: START },
    { quote: 'The water is still.', prefix: 'a ', suffix: ' z', since: second },
    { quote: 'The sea is calm.', prefix: 'a ', suffix: ' z', since: third },
  ]);
});

test('a history that two devices filled is told in the order of time', () => {
  const version = { quote: 'q', prefix: '', suffix: '' };
  const annotation = anAnnotation({
    history: [
      { ...version, quote: 'second', at: '2026-11-05T10:00:00.000Z' },
      { ...version, quote: 'first', at: '2026-11-02T10:00:00.000Z' },
    ],
  });
  expect(quoteVersions(annotation).map(({ quote }) => quote)).toEqual([
    'first',
    'second',
    'The water was still.',
  ]);
});
