import { expect } from 'vitest';
import { until } from '../support/browsers/surface';
import { textEnds } from '../support/browsers/text-ends';
import { flow } from '../support/flow';

const URL = 'http://ends.example/story';
const PAGE =
  '<title>Ends</title><p>Nobody moved a chair before the tea was poured, and the council met again.</p>';

flow('a highlight is lengthened by its end, by mouse and by key', async (reader) => {
  const page = await reader.openArticle(URL, PAGE);
  await reader.wake(page);
  await reader.highlight(page, 'before the tea');
  const says = async (quote: string) => {
    await until(`“${quote}” stored`, async () => {
      const [stored] = await reader.records('annotations');
      return stored?.quote === quote;
    });
    await page.target.activate();
  };
  const ends = async (text: string) =>
    until(text, () => page.evaluate(textEnds, text).then((found) => found ?? undefined));

  const { start } = await ends('before the tea');
  await page.target.mouse([
    { type: 'move', x: start.x + 20, y: start.y },
    { type: 'move', x: start.x + 24, y: start.y },
  ]);
  const handle = await until('the end to take', () =>
    page.inPage.query((root) => {
      const box = root.querySelector('.end-handle.is-end')?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }),
  );
  const { end } = await ends('was poured');
  await page.drag([handle, { x: handle.x + 10, y: handle.y }, { x: end.x - 12, y: end.y }]);
  await says('before the tea was poured');
  await page.inPage.click({ role: 'button', name: 'Undo' });
  await says('before the tea');
  await reader.isNotHighlighted(page, 'was poured');

  await page.clickText('before the tea');
  await page.inPage.click({ role: 'button', name: 'Move its ends' });
  await page.inPage.find({ role: 'button', name: 'Done' });
  await page.press('ArrowRight');
  await page.press('Shift+ArrowLeft');
  await page.inPage.hasText('chair before the tea was');
  await page.press('Enter');
  await says('chair before the tea was');
  expect((await reader.records('annotations'))[0]?.history).toEqual([]);
});
