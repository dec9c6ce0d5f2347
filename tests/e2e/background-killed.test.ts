import { expect } from 'vitest';
import type { Result } from '@/lib/domain/failure';
import { newId } from '@/lib/domain/new-id';
import type { NewAnnotation } from '@/lib/domain/requests';
import { flow } from '../support/flow';
import type { ExtensionPage, Reader } from '../support/reader';
import { seededRandom } from '../support/seeded';

const KILLS = Number(process.env['PULLQUOTE_KILLS'] ?? 20);
const SEED = Number(process.env['PULLQUOTE_SEED'] ?? 3);
/** Actions under way around each kill. */
const BURST = 4;

type Request = NewAnnotation & { tabId: number };

function request(tabId: number, articleId: string, number: number): Request {
  const exact = `sentence ${number}`;
  return {
    tabId,
    annotation: {
      id: newId(),
      quote: exact,
      selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
      color: 'green',
      note: `note ${number}`,
      tags: ['kept'],
    },
    article: { id: articleId, title: 'A story', byline: [], direction: 'ltr', wordCount: 400 },
    action: newId(),
  };
}

flow(
  `${KILLS} kills of the background lose no answered action and leave none half done`,
  async (reader) => {
    const random = seededRandom(SEED);
    const page = await reader.openArticle(
      'http://news.example/story',
      '<title>A story</title><p>Text.',
    );
    await reader.wake(page);
    const tabId = await reader.tabShowing('http://news.example/story');
    const articleId = newId();

    const asked: Request[] = [];
    const answered = new Set<string>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const burst = Array.from({ length: BURST }, (_, at) =>
        request(tabId, articleId, kill * BURST + at),
      );
      asked.push(...burst);
      const answers = sendAll(reader, burst);
      // Before the first is read, between two, or after the last was answered.
      await moments(random() * 60);
      await reader.browser.killBackground();
      for (const [at, answer] of (await answers).entries()) {
        const sent = burst[at];
        if (answer?.ok === true && sent !== undefined) answered.add(sent.annotation.id);
      }
    }

    const annotations = await reader.records('annotations');
    const changes = await reader.records('changes');
    const articles = await reader.records('articles');
    const stored = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    expect(answered.size).toBeGreaterThan(KILLS);
    expect([...answered].filter((id) => !stored.has(id))).toEqual([]);
    expect(articles).toHaveLength(1);
    for (const { annotation, action } of asked) {
      const rows = changes.filter(
        (change) => change.action === action && change.id === annotation.id,
      );
      expect(rows).toHaveLength(stored.has(annotation.id) ? 1 : 0);
      expect(stored.get(annotation.id)?.note ?? annotation.note).toBe(annotation.note);
      expect(stored.get(annotation.id)?.articleId ?? articles[0]?.id).toBe(articles[0]?.id);
    }
  },
);

/** Sends requests at once, each again if the background died on it: as every caller of ours does. */
async function sendAll(reader: Reader, requests: Request[]): Promise<(Result<unknown> | null)[]> {
  const desk = await reader.deskPage();
  return desk.evaluateInPage(async (payloads) => {
    const { chrome } = globalThis as typeof globalThis & ExtensionPage;
    const send = async (payload: unknown): Promise<Result<unknown> | null> =>
      (await chrome.runtime.sendMessage({ name: 'tab.annotate', payload })) ?? null;
    return Promise.all(
      payloads.map((payload) => send(payload).catch(() => send(payload).catch(() => null))),
    );
  }, requests);
}

function moments(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, milliseconds);
  });
}
