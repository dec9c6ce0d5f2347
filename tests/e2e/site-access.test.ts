import { expect, test } from 'vitest';
import { allowedOrigins, allowSite } from '../support/acts';
import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';
import { Reader } from '../support/reader';

const ARTICLE =
  '<title>A story</title><h1>A story</h1><p>Nobody moved a chair before the tea was poured.';
const PASSAGE = 'Nobody moved a chair';

flow(
  'highlights show by themselves on a site once it is allowed, and no more when it is not',
  async (reader) => {
    const url = 'http://www.news.example/story';
    const page = await reader.openArticle(url, ARTICLE);
    await reader.wake(page);
    await reader.highlight(page, PASSAGE, 'pink');

    await page.reload();
    await reader.isNotHighlighted(page, PASSAGE);

    // A second tab of the site is open while it is allowed: both show their highlights at once.
    const second = await reader.open(url);
    await allowSite(reader, page);
    await reader.isHighlighted(page, PASSAGE);
    await second.target.activate();
    await reader.isHighlighted(second, PASSAGE);

    await second.reload();
    await reader.isHighlighted(second, PASSAGE);
    reader.pages.page('http://blog.news.example/story', ARTICLE);
    const below = await reader.open('http://blog.news.example/story');
    await reader.annotatorIsIn(below);

    const other = await reader.openArticle('http://other.example/story', ARTICLE);
    await other.reload();
    expect(await other.inPage.has({ css: '*' })).toBe(false);

    await second.target.activate();
    const popup = await reader.browser.clickToolbarButton(second);
    await popup.click({ role: 'switch', nameHas: 'news.example' });
    await until(
      'news.example is not allowed',
      async () => (await allowedOrigins(reader)).length === 0,
    );
    if (await popup.target.isOpen()) await popup.close();
    const third = await reader.openArticle('http://www.news.example/other', ARTICLE);
    await third.reload();
    expect(await third.inPage.has({ css: '*' })).toBe(false);
  },
);

flow('the popup asks once a site, after the first highlight there', async (reader) => {
  const url = 'http://news.example/story';
  const page = await reader.openArticle(url, ARTICLE);
  await reader.wake(page);
  await reader.highlight(page, PASSAGE);
  const popup = await reader.browser.clickToolbarButton(page);
  await popup.hasText('Show your highlights whenever you open news.example?');
  await popup.click({ role: 'button', name: 'Only when I click' });
  await popup.hasText(PASSAGE);
  await popup.close();

  await page.target.activate();
  const again = await reader.browser.clickToolbarButton(page);
  await again.hasText(PASSAGE);
  expect(await again.text()).not.toContain('Show your highlights whenever');
});

// Chromium forgets what it allowed to an extension that was loaded through the debugging pipe.
test('in firefox a site stays allowed when the browser starts again', async () => {
  const reader = await Reader.start('firefox');
  try {
    const url = 'http://news.example/story';
    const page = await reader.openArticle(url, ARTICLE);
    await allowSite(reader, page);
    await reader.highlight(page, PASSAGE, 'pink');
    await reader.browser.quit();
    await reader.startAgain();
    await reader.isHighlighted(await reader.open(url), PASSAGE);
  } finally {
    await reader.leave();
  }
});
