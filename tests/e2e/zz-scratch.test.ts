import { test } from 'vitest';
import { Reader } from '../support/reader';
import { ARTICLE } from '../support/main-job';

for (const name of (process.env['ZZ'] ?? 'chromium').split(',') as ('chromium' | 'firefox')[]) {
  test(`scratch ${name}`, async () => {
    const reader = await Reader.start(name);
    const shot = (s: any, n: string) => s.screenshot(`/tmp/LEAD/${name}-${n}.png`);
    try {
      const page = await reader.open(ARTICLE);
      const popup = await reader.browser.clickToolbarButton(page);
      await popup.find({ role: 'button', name: 'Share this article' });
      await shot(popup, 'popup-first-run');
      await popup.close();
      await page.target.activate();
      await page.selectText('the argument about facts was over before the argument about fairness began');
      await page.inPage.find({ role: 'button', nameHas: 'Evidence' });
      await shot(page, 'toolbar');
      await page.inPage.click({ role: 'button', nameHas: 'Evidence' });
      await reader.isHighlighted(page, 'the argument about facts was over');
      await page.clickText('the argument about facts was over');
      await page.inPage.click({ role: 'button', name: 'Edit' });
      await page.inPage.click({ role: 'textbox', name: 'Note' });
      await page.type('The whole method in one line. Compare *opposite order*.');
      await shot(page, 'card-edit');
      await page.inPage.click({ role: 'button', name: 'Save' });
      await page.inPage.gone({ role: 'textbox', name: 'Note' });
      await page.clickText('the argument about facts was over');
      await page.inPage.find({ role: 'button', name: 'Edit' });
      await shot(page, 'card');
      const p2 = await reader.browser.clickToolbarButton(page);
      await p2.hasText('argument about facts');
      await shot(p2, 'popup-annotations');
      await p2.close();
      for (const path of ['library.html', 'options.html', 'welcome.html', 'rescue.html']) {
        const s = await reader.browser.extensionPage(path);
        await s.hasText('Pullquote').catch(() => undefined);
        await shot(s, path.replace('.html', ''));
      }
    } finally {
      await reader.leave();
    }
  });
}
