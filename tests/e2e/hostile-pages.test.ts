import { expect } from 'vitest';
import { allowSite } from '../support/acts';
import type { Surface } from '../support/browsers/surface';
import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';
import {
  fightingPage,
  PASSAGE,
  plainPage,
  pollutingPage,
  recordingPage,
  resettingPage,
  type Seen,
} from '../support/hostile-page';
import { writeNote } from '../support/main-job';
import type { Reader } from '../support/reader';

const URL = 'http://hostile.example/story';
const SECRET = 'zwieback quorum jackal';

async function markWithNote(reader: Reader, page: Surface): Promise<void> {
  await reader.wake(page);
  await reader.highlight(page, PASSAGE, 'blue');
  await writeNote(page, PASSAGE, SECRET);
  await until(
    'the note stored',
    async () => (await reader.records('annotations'))[0]?.note === SECRET,
  );
}

function whatWasSeen(page: Surface): Promise<Seen> {
  return page.evaluateInPage(() => (globalThis as typeof globalThis & { seen: Seen }).seen);
}

flow(
  'a page that listens for keys hears none of a note, and finds no word of it',
  async (reader) => {
    const page = await reader.openArticle(URL, recordingPage());
    await reader.wake(page);
    await reader.highlight(page, PASSAGE, 'blue');
    await page.evaluateInPage(() =>
      (globalThis as typeof globalThis & { seen: Seen }).seen.events.splice(0),
    );
    await writeNote(page, PASSAGE, SECRET);

    const { events } = await whatWasSeen(page);
    expect(events.filter(({ key }) => key.length > 0)).toEqual([]);
    expect(JSON.stringify(events)).not.toContain('zwieback');
    for (const word of SECRET.split(' ')) {
      const found = await page.evaluateInPage(
        (text) => (globalThis as typeof globalThis & { find(t: string): boolean }).find(text),
        word,
      );
      expect(found, word).toBe(false);
    }
    expect(await page.evaluate(() => document.title)).toBe('Recorder');

    // The logger works: it hears what is typed into the page itself.
    await page.clickAt(5, 5);
    await page.press('q');
    expect((await whatWasSeen(page)).events.map(({ key }) => key)).toContain('q');
  },
);

flow(
  'a page on an allowed site sees one nameless element and nothing that says who we are',
  async (reader) => {
    reader.pages.page(URL, recordingPage());
    const page = await reader.open(URL);
    await allowSite(reader, page);
    await page.reload();
    await reader.annotatorIsIn(page);
    await reader.highlight(page, PASSAGE);

    const seen = await whatWasSeen(page);
    const ours = seen.nodes.filter(
      (node) => !/^<(?:p|h1|body|title|head|script)\b/u.test(node) && node.startsWith('<'),
    );
    expect(ours.length).toBeLessThanOrEqual(1);
    const everything = JSON.stringify([
      seen,
      await page.evaluateInPage(() => [...CSS.highlights.keys()]),
    ]);
    const id = reader.browser.extensionOrigin.split('//')[1] ?? '';
    for (const trace of ['pullquote', 'extension:', id, 'annotat']) {
      expect(everything.toLowerCase()).not.toContain(trace);
    }
    expect(seen.messages).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.lastElementChild?.attributes.length ?? 0),
    ).toBeLessThanOrEqual(1);
  },
);

flow('a page that nobody allowed or clicked sees nothing at all', async (reader) => {
  const page = await reader.openArticle(URL, recordingPage());
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.selectText(PASSAGE);
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await page.evaluateInPage(() => CSS.highlights.size)).toBe(0);
  expect((await whatWasSeen(page)).messages).toEqual([]);
});

const POLICIES: Record<string, Record<string, string>> = {
  'that loads nothing': { 'content-security-policy': "default-src 'none'" },
  'that trusts no types': {
    'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
  },
};
for (const [kind, headers] of Object.entries(POLICIES)) {
  flow(`marking and writing a note work on a page ${kind}`, async (reader) => {
    const page = await reader.openArticle(URL, plainPage(), headers);
    await markWithNote(reader, page);
  });
}

flow('marking and writing a note work on a page that resets every style', async (reader) => {
  const page = await reader.openArticle(URL, resettingPage());
  await markWithNote(reader, page);
});

flow('marking and writing a note work on a page that broke its prototypes', async (reader) => {
  const page = await reader.openArticle(URL, pollutingPage());
  await markWithNote(reader, page);
  const [stored] = await reader.records('annotations');
  expect(stored?.quote).toBe(PASSAGE);
  expect(JSON.stringify(stored)).not.toMatch(/polluted|forged/u);
});

flow('marking and writing a note work on a page that fights them', async (reader) => {
  const page = await reader.openArticle(URL, fightingPage());
  await markWithNote(reader, page);
});

flow('events and messages that a page forges do nothing', async (reader) => {
  const page = await reader.openArticle(URL, plainPage());
  await reader.wake(page);
  await page.selectText(PASSAGE);
  await page.inPage.find({ role: 'button', nameHas: 'yellow' });
  await page.evaluateInPage(() => {
    const host = document.documentElement.lastElementChild;
    for (const target of [host, document, globalThis.window]) {
      for (const key of ['1', '2', 'n', 'N', 's', 'Enter', ' ']) {
        target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
      for (const kind of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click']) {
        target?.dispatchEvent(new MouseEvent(kind, { bubbles: true, composed: true }));
      }
      target?.dispatchEvent(
        new InputEvent('input', { data: 'forged', bubbles: true, composed: true }),
      );
    }
    for (const name of ['annotation.create', 'annotator.highlight', 'annotator.command']) {
      postMessage({ name, payload: { color: 'pink', command: 'highlight' } }, '*');
      dispatchEvent(new CustomEvent(name, { detail: { color: 'pink' } }));
    }
  });
  expect(await reader.records('annotations')).toEqual([]);

  await page.target.activate();
  await reader.highlight(page, PASSAGE, 'pink');
  expect(await reader.records('annotations')).toHaveLength(1);
});

flow('a page that clears all highlights or is written anew gets ours again', async (reader) => {
  const page = await reader.openArticle(URL, plainPage());
  await reader.wake(page);
  await reader.highlight(page, PASSAGE);
  await page.evaluateInPage(() => CSS.highlights.clear());
  await reader.isHighlighted(page, PASSAGE);

  await page.evaluateInPage((html) => {
    document.open();
    document.write(html);
    document.close();
  }, plainPage());
  await reader.isHighlighted(page, PASSAGE);
  await reader.highlight(page, 'The second paragraph', 'pink');
});
