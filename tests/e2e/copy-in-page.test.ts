import { expect } from 'vitest';
import { until, type Surface } from '../support/browsers/surface';
import { flow } from '../support/flow';
import { PASSAGE, plainPage } from '../support/hostile-page';
import { COLOR_NAMES } from '../support/reader';

/** A page that would rather see something else copied. */
const PAGE = `${plainPage()}<textarea></textarea><script>
  document.addEventListener('copy', (event) => {
    event.clipboardData.setData('text/plain', 'Subscribe now!');
    event.preventDefault();
  }, true);
</script>`;

flow('a quote is copied from toolbar and card on a page without a clipboard', async (reader) => {
  const page = await reader.openArticle('http://plain.example/story', PAGE);
  expect(await page.evaluateInPage(() => isSecureContext)).toBe(false);
  await reader.wake(page);

  await page.selectText(PASSAGE);
  await page.inPage.find({ role: 'button', nameHas: COLOR_NAMES.green });
  await page.press('Tab');
  await page.press('c');
  await page.inPage.hasText('Copied.');
  expect(await pasted(page)).toContain(`“${PASSAGE}”`);

  await reader.highlight(page, 'The second paragraph');
  await page.clickText('The second paragraph');
  await page.inPage.click({ role: 'button', name: 'Copy quote' });
  expect(await until('the other quote', async () => theOther(await pasted(page)))).toBe(true);
});

function theOther(text: string): boolean {
  return text.includes('“The second paragraph”');
}

async function pasted(page: Surface): Promise<string> {
  await page.evaluate(() => {
    const field = document.querySelector('textarea');
    field?.focus();
    field?.select();
  });
  await page.press('Control+v');
  return page.evaluate(() => document.querySelector('textarea')?.value ?? '');
}
