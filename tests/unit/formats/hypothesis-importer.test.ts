import { expect, test } from 'vitest';
import { hypothesisImporter } from '@/lib/formats/hypothesis-importer';
import { saidOf, seenOf, takeAll } from '../../support/imports';

const uri = 'https://harbourcourier.example/world/table';
const target = (...selector: object[]) => [{ source: uri, selector }];
const quote = (exact: string) => ({
  type: 'TextQuoteSelector',
  exact,
  prefix: 'before ',
  suffix: ' after',
});

const FILE = JSON.stringify({
  export_date: '2026-01-02T03:04:05.000Z',
  export_userid: 'acct:ann@hypothes.is',
  client_version: '1.1600.0',
  annotations: [
    {
      id: 'aBcDeFgHiJkLmNoPqRsTuV',
      created: '2025-05-06T07:08:09.123456+00:00',
      updated: '2025-05-07T07:08:09.123456+00:00',
      user: 'acct:ann@hypothes.is',
      uri,
      text: 'The *whole* method.',
      tags: ['negotiation', 'method'],
      group: '__world__',
      permissions: { read: ['group:__world__'] },
      target: target(
        { type: 'RangeSelector', startContainer: '/div[1]/p[2]', startOffset: 0 },
        { type: 'TextPositionSelector', start: 412, end: 440 },
        quote('the argument about facts'),
      ),
      document: { title: ['A Table With No Head'] },
    },
    {
      id: 'pageNote00000000000000',
      created: '2025-05-06T07:09:00.000Z',
      uri,
      text: 'On the whole page.',
      tags: ['later'],
      target: [{ source: uri }],
      document: { title: ['A Table With No Head'] },
    },
    { id: 'reply00000000000000000', uri, text: 'Yes.', references: ['aBcDeFgHiJkLmNoPqRsTuV'] },
    { id: 7 },
  ],
});

test('a file of Hypothesis brings passages, and notes on whole pages as the article’s', async () => {
  const { articles, annotations, unreadable } = await takeAll(hypothesisImporter, FILE);
  expect(articles.map(seenOf)).toEqual([
    {
      url: uri,
      title: 'A Table With No Head',
      byline: [],
      tags: ['later'],
      note: 'On the whole page.',
      created: '2025-05-06T07:08:09.123Z',
    },
  ]);
  expect(annotations.map(saidOf)).toEqual([
    {
      quote: 'the argument about facts',
      note: 'The *whole* method.',
      tags: ['negotiation', 'method'],
      color: 'yellow',
      created: '2025-05-06T07:08:09.123Z',
    },
  ]);
  expect(annotations[0]).toMatchObject({
    modified: '2025-05-07T07:08:09.123Z',
    selectors: [
      { type: 'TextPositionSelector', start: 412, end: 440 },
      { type: 'TextQuoteSelector', prefix: 'before ', suffix: ' after' },
    ],
    origin: { importer: 'hypothesis' },
  });
  expect(unreadable).toEqual([
    { place: 3, reason: 'reply' },
    { place: 4, reason: 'malformed' },
  ]);
});
