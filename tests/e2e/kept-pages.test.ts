import { expect, test } from 'vitest';
import { allowSite } from '../support/acts';
import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';
import { type ExtensionPage, Reader } from '../support/reader';

const STORY = 'http://news.example/story';
const PASSAGE = 'Nobody moved a chair';
const OTHER = 'The ferry went home';
const TEXT = `<h1>A story</h1><p>${PASSAGE} before the tea was poured.</p><p>${OTHER} without its lights.</p>`;

/** Pages that may be kept; the page server's own may not. */
const headers = { 'cache-control': 'max-age=60' };

flow('a page that comes back as it was left shows what is stored today', async (reader) => {
  const body = `<!doctype html><title>A story</title>${TEXT}<script>
    globalThis.shown = [];
    addEventListener('pageshow', ({ persisted }) => shown.push(persisted));
  </script>`;
  reader.pages.page('http://news.example/next', { body: '<title>Next</title>', headers });
  await reader.deskPage();
  const page = await reader.openArticle(STORY, body, headers);
  await allowSite(reader, page);
  await reader.highlight(page, PASSAGE, 'pink');
  const [stored] = await until('the annotation', async () => {
    const found = await reader.records('annotations');
    return found.length === 1 && found;
  });

  await page.goTo('http://news.example/next');
  await reader.message('annotation.delete', { id: stored?.id, action: crypto.randomUUID() });
  await page.evaluateInPage(() => history.back());
  await reader.isNotHighlighted(page, PASSAGE);
  // The very document that was left, with its annotator.
  await until('the page shown twice', async () => {
    const shown = await page.evaluateInPage(
      () => (globalThis as typeof globalThis & { shown: boolean[] }).shown,
    );
    return shown.join() === 'false,true';
  });
  await reader.highlight(page, OTHER, 'green');
});

// Firefox prerenders nothing.
test('in chromium a page that is prerendered has nothing of ours until it is shown', async () => {
  const reader = await Reader.start('chromium');
  try {
    const body = `<!doctype html><title>A story</title>${TEXT}<script>
      const report = (when) => fetch('/report?' + new URLSearchParams({
        when, prerendering: document.prerendering,
        highlights: CSS.highlights.size, elements: document.documentElement.children.length,
      }));
      if (document.prerendering) setTimeout(() => report('behind'), 1000);
      document.addEventListener('prerenderingchange', () => report('shown'));
    </script>`;
    const page = await reader.openArticle(STORY, body, headers);
    await allowSite(reader, page);
    await reader.highlight(page, PASSAGE, 'pink');
    await page.close();
    reader.pages.page('http://news.example/front', {
      headers,
      body: `<!doctype html><title>Front</title>
        <script type="speculationrules">{"prerender":[{"urls":["/story"],"eagerness":"immediate"}]}</script>
        <script>setTimeout(() => { location.href = '/story'; }, 3000);</script>`,
    });
    // Chromium prerenders nothing in a tab that a debugger looks at: nobody looks before it is shown.
    const desk = await reader.deskPage();
    await desk.evaluateInPage(async () => {
      const { chrome } = globalThis as typeof globalThis & ExtensionPage;
      await chrome.tabs.create({ url: 'http://news.example/front' });
    });
    const reports = await until('the page shown', async () => {
      const seen = reader.pages.seen().filter(({ url }) => url.includes('/report'));
      return seen.length === 2 && seen.map(({ url }) => new URL(url).searchParams);
    });
    const nothing = { highlights: '0', elements: '2' }; // head and body
    expect(reports.map((report) => Object.fromEntries(report))).toEqual([
      { when: 'behind', prerendering: 'true', ...nothing },
      { when: 'shown', prerendering: 'false', ...nothing },
    ]);
    const shown = await reader.browser.openedTab((url) => url === STORY);
    await reader.isHighlighted(shown, PASSAGE);
  } finally {
    await reader.leave();
  }
});
