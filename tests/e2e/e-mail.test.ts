import { expect } from 'vitest';
import { MAIL_PROGRAM } from '../support/browsers/contract';
import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';
import { PASSAGE, plainPage } from '../support/hostile-page';

flow('a quote is handed to the mail program with its source', async (reader) => {
  reader.pages.page(MAIL_PROGRAM, '<title>Mail</title>');
  const page = await reader.openArticle('http://news.example/story', plainPage());
  await page.selectText(PASSAGE);
  const popup = await reader.browser.clickToolbarButton(page);
  await popup.click({ role: 'button', name: 'Share' });
  // The popup closes under the click, so that Chromium never says that it is done.
  void popup.click({ role: 'button', name: 'Email' }).catch(() => undefined);
  const message = await until('the mail program', async () => {
    const opened = reader.pages.seen().map(({ url }) => new URL(url));
    return opened.find(({ pathname }) => pathname === '/mail')?.searchParams.get('message');
  });
  const mail = new URL(message);
  expect([mail.protocol, mail.pathname]).toEqual(['mailto:', '']); // to nobody yet
  expect(mail.searchParams.get('subject')).toBe('A story');
  expect(mail.searchParams.get('body')).toBe(
    `“${PASSAGE}”\r\n— A story\r\nhttp://news.example/story#:~:text=Nobody%20moved%20a%20chair`,
  );
});
