import { beforeEach, expect, test } from 'vitest';
import type { FoundPassage } from '@/lib/domain/annotation';
import { aNewAnnotation, aPage } from '../../support/builders';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';

beforeEach(emptyBrowser);

const page = aPage();
const found: FoundPassage = { quote: 'The water is still.', selectors: [], score: 0.8 };

async function seen() {
  const library = libraryInMemory();
  valueOf(await library.services['annotation.create'](aNewAnnotation(), page));
  const report = (state: 'anchored' | 'changed' | 'orphan', place?: FoundPassage) =>
    library.services['annotation.report'](
      { states: [{ id: 'annotation-1', state, ...(place && { found: place }) }] },
      page,
    );
  const stored = async () => {
    const opened = await library.services.pageAnnotations(page.address!, undefined, page);
    return valueOf(opened).annotations[0];
  };
  return { report, stored };
}

test('a report keeps what stands there now beside what was quoted', async () => {
  const { report, stored } = await seen();
  valueOf(await report('changed', found));
  expect(await stored()).toMatchObject({
    quote: 'The water was still.',
    revision: 1,
    lastSeen: { state: 'changed', found },
  });
});

test('a second edit of the page on the same day is kept too', async () => {
  const { report, stored } = await seen();
  valueOf(await report('changed', found));
  valueOf(await report('changed', { ...found, quote: 'The water is calm.' }));
  expect((await stored())?.lastSeen?.found?.quote).toBe('The water is calm.');
});

test('what was found again as it was has nothing beside it any more', async () => {
  const { report, stored } = await seen();
  valueOf(await report('orphan', found));
  valueOf(await report('anchored'));
  expect((await stored())?.lastSeen).not.toHaveProperty('found');
});

test('what another tool kept without a place keeps the one that its page found', async () => {
  const { report, stored } = await seen();
  const place = {
    quote: 'The water  was still.',
    selectors: [
      {
        type: 'TextQuoteSelector' as const,
        exact: 'The water was still.',
        prefix: 'a',
        suffix: 'b',
      },
      { type: 'TextPositionSelector' as const, start: 12, end: 32 },
      {
        type: 'RangeSelector' as const,
        startContainer: '/p[1]/text()[1]',
        startOffset: 0,
        endContainer: '/p[1]/text()[1]',
        endOffset: 20,
      },
    ],
    score: 1,
  };
  valueOf(await report('anchored', place));
  expect(await stored()).toMatchObject({
    quote: 'The water was still.',
    selectors: place.selectors,
    lastSeen: { state: 'anchored' },
  });
  expect((await stored())?.lastSeen).not.toHaveProperty('found');
  valueOf(await report('anchored', { ...place, quote: 'Another sentence.' }));
  expect((await stored())?.selectors).toEqual(place.selectors);
});
