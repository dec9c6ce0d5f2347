import { expect } from 'vitest';
import { flow } from '../support/flow';
import { doMainJob, writeNote } from '../support/main-job';
import { PASSAGE } from '../support/hostile-page';

/** Where a note or an article would call if anything of it were loaded. */
const TRAP = 'http://trap.example';

const HOSTILE_NOTE = `![x](${TRAP}/note.png) <img src=${TRAP}/img.png> <style>@import "${TRAP}/s.css"</style>`;

/** The browsers' own traffic: updates, settings, portals. Refused here, and not ours. */
const BROWSERS_OWN =
  /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.(?:com|org|net)|firefox\.com|mozgcp\.net)$/u;

flow('through the whole main job no request leaves the extension', async (reader) => {
  await doMainJob(reader);
  const page = await reader.openArticle(
    'http://hostile.example/story',
    `<title><img src=${TRAP}/title.png></title>
     <meta property="og:image" content="${TRAP}/cover.png"><meta property="og:site_name" content="<img src=${TRAP}/site.png>">
     <link rel="icon" href="data:,"><h1>A story</h1><p>${PASSAGE} before the tea was poured.</p>`,
  );
  await reader.wake(page);
  await reader.highlight(page, PASSAGE);
  await writeNote(page, PASSAGE, HOSTILE_NOTE);
  const library = await reader.browser.extensionPage('library.html');
  await library.hasText(PASSAGE);
  const strangers = reader.pages
    .seen()
    .map(({ url }) => new URL(url).hostname)
    .filter((host) => !BROWSERS_OWN.test(host))
    .filter((host) => !['pages.example', 'hostile.example', 'editor.example'].includes(host));
  expect(strangers).toEqual([]);
});

flow('a request that does leave is noticed', async (reader) => {
  const page = await reader.openArticle(
    'http://news.example/story',
    `<title>A</title><p>${PASSAGE}.`,
  );
  await page.evaluateInPage((url) => fetch(url).catch(() => undefined), `${TRAP}/planted`);
  expect(reader.pages.seen().map(({ url }) => url)).toContain(`${TRAP}/planted`);

  // An extension page may not even ask: its policy stops it before anything is sent.
  reader.pages.forget();
  const desk = await reader.deskPage();
  const outcome = await desk.evaluateInPage(
    (url) =>
      fetch(url).then(
        () => 'sent',
        () => 'refused',
      ),
    `${TRAP}/from-us`,
  );
  expect(outcome).toBe('refused');
  expect(reader.pages.seen().map(({ url }) => url)).not.toContain(`${TRAP}/from-us`);
});
