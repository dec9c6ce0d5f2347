import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ExtractedArticle } from '@/lib/domain/article';
import type { Result } from '@/lib/domain/failure';
import type { PageState } from '@/lib/messaging/protocol';
import { readPage, type Annotated, type PageReading } from './page-reading';
import type { PageRestriction, PopupGateway, PopupTab } from './popup-gateway';

/** How long the popup waits for the annotator's answer before it shows the rest, in milliseconds. */
const PATIENCE = 250;
/** A page that is read faster than this, in milliseconds, shows no skeleton. */
const DELAY = 200;
/** How often annotations that are looked for are asked after, in milliseconds. */
const ASK_AGAIN = 1_000;

/** A page that is open in the popup, and all that is known of it. */
export interface OpenPage extends Annotated {
  tab: PopupTab;
  article: Result<ExtractedArticle>;
  library: Result<PageState>;
  /** Nothing was ever marked. */
  isFirstRun: boolean;
  /** The offer to show highlights on this site was made before. */
  wasAsked: boolean;
}

export type PopupPage =
  // With its tab once that takes long.
  | { phase: 'opening'; tab?: PopupTab }
  | { phase: 'restricted'; tab?: PopupTab | undefined; restriction: PageRestriction }
  | { phase: 'open'; page: OpenPage };

export interface PopupPageControl {
  current: PopupPage;
  /** Reads everything again. */
  reopen: () => void;
  /** Asks the library and the annotator again, after a change. */
  refresh: () => Promise<void>;
}

/**
 * Opens the page of the tab in front and follows it while the popup is there. `begun` is a reading
 * that was begun before anything could be drawn.
 */
export function usePopupPage(gateway: PopupGateway, begun?: PageReading): PopupPageControl {
  const [current, setCurrent] = useState<PopupPage>({ phase: 'opening' });
  const [attempt, setAttempt] = useState(0);
  const frames = useRef<readonly number[]>([]);
  const first = useRef(begun);

  useEffect(() => {
    const controller = new AbortController();
    const set = (page: PopupPage) => {
      if (!controller.signal.aborted) setCurrent(page);
    };
    const reading = first.current ?? readPage(gateway);
    first.current = undefined;
    void openPage(reading, set, (started) => {
      frames.current = started;
    });
    return () => controller.abort();
  }, [gateway, attempt]);

  const tab = current.phase === 'open' ? current.page.tab : undefined;
  const refresh = useCallback(async () => {
    if (tab === undefined) return;
    const [library, found, selection] = await Promise.all([
      gateway.pageState(tab.tabId),
      gateway.states(tab.tabId, frames.current),
      gateway.selection(tab.tabId, frames.current),
    ]);
    setCurrent((now) =>
      now.phase === 'open'
        ? { phase: 'open', page: { ...now.page, library, found, selection, isFirstRun: false } }
        : now,
    );
  }, [gateway, tab]);

  useEffect(() => {
    if (tab === undefined) return undefined;
    return gateway.watchLibrary(tab, () => void refresh());
  }, [gateway, tab, refresh]);

  const isLooking =
    current.phase === 'open' && current.page.found.some(({ state }) => state === 'pending');
  useEffect(() => {
    if (!isLooking) return undefined;
    const timer = setInterval(() => void refresh(), ASK_AGAIN);
    return () => clearInterval(timer);
  }, [isLooking, refresh]);

  useEffect(() => gateway.follow?.(() => setAttempt((count) => count + 1)), [gateway]);
  useEffect(() => {
    if (gateway.follow === undefined) return undefined;
    // What is selected in the page is looked at when the reader comes over from there.
    const look = () => void refresh();
    document.documentElement.addEventListener('pointerenter', look);
    return () => document.documentElement.removeEventListener('pointerenter', look);
  }, [gateway, refresh]);

  const reopen = useCallback(() => {
    setCurrent({ phase: 'opening' });
    setAttempt((count) => count + 1);
  }, []);
  return { current, reopen, refresh };
}

async function openPage(
  { tab: whichTab, parts: reading }: PageReading,
  set: (page: PopupPage) => void,
  onStarted: (frames: readonly number[]) => void,
): Promise<void> {
  const tab = await whichTab;
  const parts = await reading;
  if (tab === undefined || parts === undefined) {
    set({ phase: 'restricted', tab, restriction: tab?.restriction ?? 'browser-page' });
    return;
  }
  void parts.frames.then(onStarted);
  // What was there stays until then, so that nothing flickers.
  const slow = setTimeout(() => set({ phase: 'opening', tab }), DELAY);
  const [article, library, early, count, wasAsked] = await Promise.all([
    parts.article,
    parts.library,
    Promise.race([parts.annotated, patience()]),
    parts.count,
    parts.wasAsked,
  ]);
  clearTimeout(slow);
  if (!article.ok && article.failure.code === 'restricted-page') {
    set({ phase: 'restricted', tab, restriction: 'store' });
    return;
  }
  const page = { tab, article, library, isFirstRun: count === 0, wasAsked };
  if (early === undefined) {
    set({ phase: 'open', page: { ...page, found: [], selection: undefined } });
  }
  const { isMarkable, annotated } = early ?? (await parts.annotated);
  if (isMarkable) set({ phase: 'open', page: { ...page, ...annotated } });
  else set({ phase: 'restricted', tab, restriction: 'document' });
}

/** Answers nothing, after a moment. */
function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
}
