import { expect } from 'vitest';
import { greatlyPainted, openGreatPage, putGreatMarks } from '../bench/product/great-repaint';
import { flow } from '../support/flow';

flow('a thousand highlights come back on a page of a megabyte that was edited', async (reader) => {
  const page = await openGreatPage(reader);
  await putGreatMarks(reader);
  await page.target.activate();
  await page.reload();
  // Waits for all of them.
  expect(await greatlyPainted(page, 1_000)).toBeGreaterThan(0);
});
