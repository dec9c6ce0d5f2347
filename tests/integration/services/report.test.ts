import { beforeEach, expect, test } from 'vitest';
import { aNewAnnotation, aPage } from '../../support/builders';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';

beforeEach(emptyBrowser);

const page = aPage();
const found = { quote: 'The water is still.', selectors: [], score: 0.8 };

async function seen() {
  const library = libraryInMemory();
  valueOf(await library.services['annotation.create'](aNewAnnotation(), page));
  const report = (state: 'anchored' | 'changed' | 'orphan', place?: typeof found) =>
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
