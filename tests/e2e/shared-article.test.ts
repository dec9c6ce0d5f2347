import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { flow } from '../support/flow';
import { ARTICLE } from '../support/main-job';

const PASSAGE = 'the argument about facts was over';

flow('an article shared with its marks is read and taken in by someone else', async (reader) => {
  const page = await reader.open(ARTICLE);
  await reader.wake(page);
  await reader.highlight(page, PASSAGE, 'green');
  const popup = await reader.browser.clickToolbarButton(page);
  await popup.click({ role: 'button', name: 'More' });
  await popup.click({ role: 'menuitem', nameHas: 'Save to share' });
  await popup.click({ css: '.file-kind .button-primary' });
  const body = await readFile(await reader.download('.html'), 'utf8');
  await popup.close();

  const other = await reader.another();
  try {
    // Sandboxed: no script of the page may run, as where a reader has switched scripts off.
    const headers = { 'content-security-policy': 'sandbox' };
    const shared = await other.openArticle('http://friend.example/shared.html', body, headers);
    await shared.target.resize(360, 640);
    await shared.hasText('Two Neighbours Talked');
    const seen = await shared.evaluate(() => ({
      marked: document.querySelector('mark.hl-green')?.textContent,
      width: document.documentElement.scrollWidth,
      loaded: performance.getEntriesByType('resource').length,
    }));
    expect(seen).toMatchObject({ marked: PASSAGE, loaded: 0 });
    expect(seen.width).toBeLessThanOrEqual(360);

    for (const isFirst of [true, false]) {
      const button = await other.browser.clickToolbarButton(shared);
      await button.find({ role: 'button', name: 'Look at them' });
      // The popup goes when the library opens, and with it the answer to the click.
      void button.click({ role: 'button', name: 'Look at them' }).catch(() => undefined);
      const library = await other.browser.openedTab((url) => url.includes('library.html?offered'));
      await library.hasText('Nothing has been changed so far.');
      expect(await other.records('annotations')).toHaveLength(isFirst ? 0 : 1);
      if (isFirst) {
        await library.click({ css: 'dialog[open] .button-primary', text: 'Import' });
        await library.hasText('Imported');
        const [annotation] = await other.records('annotations');
        expect(annotation).toMatchObject({ quote: PASSAGE, color: 'green' });
      } else {
        await library.find({ css: 'dialog[open] .button-primary[aria-disabled="true"]' });
      }
      await library.close();
      await shared.target.activate();
    }
  } finally {
    await other.leave();
  }
});
