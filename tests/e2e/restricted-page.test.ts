import { expect } from 'vitest';
import { flow } from '../support/flow';

flow(
  'on a page of the browser the popup says that it is protected, and leads to the library',
  async (reader, browser) => {
    const page = await reader.open(browser === 'chromium' ? 'chrome://version/' : 'about:license');
    const popup = await reader.browser.clickToolbarButton(page);
    await popup.hasText('The browser protects this page.');
    expect(await popup.has({ role: 'button', name: 'Share this article' })).toBe(false);
    await popup.find({ role: 'button', name: 'Open the library' });
  },
);

flow('on a picture the popup says that it cannot be marked', async (reader) => {
  const url = 'http://news.example/drawing.svg';
  const body = '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">A drawing</text></svg>';
  reader.pages.page(url, { body, contentType: 'image/svg+xml' });
  const popup = await reader.browser.clickToolbarButton(await reader.open(url));
  await popup.hasText('Pullquote cannot mark this kind of document.');
  expect(await popup.has({ role: 'button', name: 'Share this article' })).toBe(false);
});

flow(
  'on a front page the popup says that it looks like none, and marking still works',
  async (reader) => {
    const links = Array.from(
      { length: 40 },
      (_, at) => `<li><a href="/${at}">Headline number ${at} of today</a></li>`,
    );
    const page = await reader.openArticle(
      'http://news.example/',
      `<title>News</title><h1>News</h1><p>Everything that happened today, in one place.</p><ul>${links.join('')}</ul>`,
    );
    const popup = await reader.browser.clickToolbarButton(page);
    await popup.hasText('This looks like a front page, not an article.');
    await popup.close();
    await page.target.activate();
    await reader.highlight(page, 'Everything that happened today', 'yellow');
  },
);
