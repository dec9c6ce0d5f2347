import { browser } from 'wxt/browser';
import { fail, type Result, succeed } from '@/lib/domain/failure';
import type { ExtractedArticle } from '@/lib/domain/article';

/** The rules that colour highlights. Added as a style of the author's origin: Chromium paints no `::highlight` of the user's. */
const HIGHLIGHT_STYLE = '/assets/highlights.css';
const ANNOTATOR = '/annotator.js';

/**
 * Starts the annotator in every frame of a tab that may be reached, and answers the ids of those
 * frames where one runs. One that runs already goes on: the script looks itself.
 * Fails with `restricted-page` where the browser lets no extension in, with `not-markable` where
 * the document is none to mark, and with `annotator-crashed` if it did not survive its start.
 */
export async function startAnnotator(tabId: number): Promise<Result<number[]>> {
  const target = { tabId, allFrames: true };
  try {
    const [started] = await Promise.all([
      browser.scripting.executeScript({ target, files: [ANNOTATOR] }),
      browser.scripting.insertCSS({ target, files: [HIGHLIGHT_STYLE], origin: 'AUTHOR' }),
    ]);
    // Chromium is silent about a script that throws, so the script says that it runs.
    const running = started.filter(({ result }) => result === true);
    const top = started.find(({ frameId }) => frameId === 0);
    if (top?.result === false) return fail('not-markable');
    if (top !== undefined && top.result !== true) {
      return fail(
        'annotator-crashed',
        'error' in top ? String(top.error).slice(0, 200) : undefined,
      );
    }
    return succeed(running.map(({ frameId }) => frameId));
  } catch (error) {
    return fail('restricted-page', String(error).slice(0, 200));
  }
}

/** Puts a part of the annotator into one frame, when it is needed for the first time. */
export async function loadPart(
  part: keyof typeof PART_FILES,
  tabId: number,
  frameId: number,
): Promise<Result<null>> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [PART_FILES[part]],
    });
    return succeed(null);
  } catch (error) {
    return fail('page-gone', String(error).slice(0, 200));
  }
}

const PART_FILES = {
  toolbar: '/annotator-toolbar.js',
  card: '/annotator-card.js',
  note: '/annotator-note.js',
  search: '/annotator-search.js',
  cursor: '/annotator-cursor.js',
  links: '/annotator-links.js',
  media: '/annotator-media.js',
} as const;

/**
 * Reads the article of a tab's page, without changing the page.
 * Fails with `restricted-page`, `page-gone`, or as `extract-article` says.
 */
export async function extractArticle(tabId: number): Promise<Result<ExtractedArticle>> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      // In this order; the value of the last one is the answer.
      files: ['/readability.js', '/extract-article.js'],
    });
    const answer = injection?.result as Result<ExtractedArticle> | undefined;
    return answer ?? fail('extraction-crashed');
  } catch (error) {
    return fail('restricted-page', String(error).slice(0, 200));
  }
}

/**
 * The text of an element of a tab's page, by its id; `undefined` where there is none, or where the
 * page may not be read.
 */
export async function textOfElement(tabId: number, id: string): Promise<string | undefined> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      func: (name: string) => document.getElementById(name)?.textContent ?? null,
      args: [id],
    });
    return typeof injection?.result === 'string' ? injection.result : undefined;
  } catch {
    // A page that is gone, or that no extension may read, holds nothing for us.
    return undefined;
  }
}

/**
 * Makes the browser start the annotator on every page of the allowed sites, and on no other.
 * Says the same twice without harm: browsers forget registrations at updates, and some at starts,
 * so it is said at each start of the background. Only one call may run at a time.
 */
export async function registerAnnotator(patterns: readonly string[]): Promise<void> {
  const id = 'annotator';
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (patterns.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = {
    id,
    matches: [...patterns],
    js: [ANNOTATOR],
    css: [HIGHLIGHT_STYLE],
    allFrames: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  await (registered.length > 0
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]));
}
