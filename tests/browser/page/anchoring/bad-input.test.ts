import { expect, test } from 'vitest';
import { anchor } from '@/lib/page/anchoring/anchor';
import type { StoredDescription } from '@/lib/page/anchoring/remember';
import { pageOf, rangeOfText, stored } from './page';

const MARKUP =
  '<p>The lion looks south across the lake.</p><p>Ferries leave every hour, 😀 they say.</p>';
const FERRIES = 'Ferries leave every hour';

/** What a foreign or damaged file may hold; the type is only what it claims to be. */
function foreign(selectors: unknown): StoredDescription {
  return JSON.parse(JSON.stringify({ selectors })) as StoredDescription;
}

function answer(root: Element, description: StoredDescription): string {
  const [anchored] = anchor(root, [description]);
  return anchored && anchored.state !== 'not-found' ? anchored.range.toString() : 'not-found';
}

test.each([
  ['no selectors', []],
  ['selectors that are no list', { type: 'TextQuoteSelector' }],
  ['null among them', [null, 7, 'words']],
  ['no words', [{ type: 'TextQuoteSelector' }]],
  ['words that are no text', [{ type: 'TextQuoteSelector', exact: { toString: 1 } }]],
  ['blank words', [{ type: 'TextQuoteSelector', exact: ' \n ' }]],
  ['dashes alone', [{ type: 'TextQuoteSelector', exact: '—', prefix: '', suffix: '' }]],
  ['half a pair', [{ type: 'TextQuoteSelector', exact: '\ud83d' }]],
  ['a position alone', [{ type: 'TextPositionSelector', start: 3, end: 9 }]],
  ['1 MB of words', [{ type: 'TextQuoteSelector', exact: 'lion '.repeat(200_000) }]],
  ['an unknown selector', [{ type: 'SvgSelector', value: '<svg/>' }]],
])('not found, nothing thrown: %s', (_, selectors) => {
  expect(answer(pageOf(MARKUP), foreign(selectors))).toBe('not-found');
});

test.each([
  ['without context', { prefix: undefined, suffix: undefined }],
  ['with context of the wrong type', { prefix: 7, suffix: [] }],
  ['with context that is 1 MB long', { prefix: 'x'.repeat(1e6), suffix: ' '.repeat(1e6) }],
])('a unique quote is found %s', (_, fields) => {
  const description = foreign([{ type: 'TextQuoteSelector', exact: FERRIES, ...fields }]);
  expect(answer(pageOf(MARKUP), description)).toBe(FERRIES);
});

test.each([
  ['negative, fractional, huge', { start: -1, end: 0.5 }, { startOffset: -3, endOffset: 1e12 }],
  ['past the end', { start: 1e9, end: 2e9 }, { startOffset: 500, endOffset: 500 }],
  ['backwards', { start: 60, end: 2 }, { startOffset: 9, endOffset: 1 }],
  ['not numbers', { start: 'a', end: null }, { startOffset: 'b', endOffset: {} }],
])('offsets that are wrong do no harm: %s', (_, position, offsets) => {
  const container = 'p[2]/text()[1]';
  const description = foreign([
    { type: 'TextPositionSelector', ...position },
    { type: 'RangeSelector', startContainer: container, endContainer: container, ...offsets },
    { type: 'TextQuoteSelector', exact: FERRIES, prefix: 'lake.', suffix: ', ' },
  ]);
  expect(answer(pageOf(MARKUP), description)).toBe(FERRIES);
});

test.each([
  'p[2',
  '//p[2]',
  'p[0]/text()[1]',
  'p[2]/../p[1]',
  'html[1]'.repeat(900),
  "p[@id='x']",
  'p[9999999]',
])('a path that leads nowhere does no harm: %s', (path) => {
  const description = foreign([
    {
      type: 'RangeSelector',
      startContainer: path,
      startOffset: 0,
      endContainer: path,
      endOffset: 1,
    },
    { type: 'TextQuoteSelector', exact: FERRIES, prefix: 'lake.', suffix: ', ' },
  ]);
  expect(answer(pageOf(MARKUP), description)).toBe(FERRIES);
});

test('selectors of Hypothesis are understood: its paths and offsets are not ours, its quote is', () => {
  const root = pageOf(`<script>var x = "${FERRIES}";</script>${MARKUP}`);
  const description = foreign([
    {
      type: 'RangeSelector',
      startContainer: '/p[2]',
      startOffset: 0,
      endContainer: '/p[2]',
      endOffset: 24,
    },
    { type: 'TextPositionSelector', start: 74, end: 98 },
    {
      type: 'TextQuoteSelector',
      exact: FERRIES,
      prefix: 'across the lake.',
      suffix: ', 😀 they say.',
    },
  ]);
  expect(answer(root, description)).toBe(FERRIES);
});

test('positions in code points, as the W3C counts them, do no harm', () => {
  const root = pageOf('<p>😀😀😀 The lion looks south. The lion looks north.</p>');
  const exact = 'lion looks north';
  const description = foreign([
    { type: 'TextPositionSelector', start: 31, end: 47 },
    { type: 'TextQuoteSelector', exact, prefix: '😀 The lion looks south. The ', suffix: '.' },
  ]);
  expect(answer(root, description)).toBe(exact);
});

test('a page that became empty has no passages', () => {
  const before = pageOf(MARKUP);
  const description = stored(rangeOfText(before, FERRIES), before);
  expect(answer(pageOf(''), description)).toBe('not-found');
  expect(answer(pageOf('<p> </p><!-- x -->'), description)).toBe('not-found');
});

test('a page of one letter is searched within its budget', () => {
  const root = pageOf(`<p>${'a'.repeat(200_000)}</p>`);
  const exact = 'a'.repeat(50_000);
  const since = performance.now();
  const list = ['b', '', 'ab'].map((end) =>
    foreign([
      { type: 'TextQuoteSelector', exact: exact + end, prefix: 'a'.repeat(900), suffix: '' },
    ]),
  );
  expect(anchor(root, list).map(({ state }) => state)).not.toContain('anchored');
  expect(performance.now() - since).toBeLessThan(4_000);
});

test('bidirectional marks are no words', () => {
  const root = pageOf('<p>قال \u200fإن\u200e المدينة هادئة في الصباح الباكر.</p>');
  const description = foreign([
    { type: 'TextQuoteSelector', exact: 'إن المدينة \u2067هادئة\u2069' },
  ]);
  expect(answer(root, description)).toBe('إن\u200e المدينة هادئة');
});
