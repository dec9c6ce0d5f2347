import type { Failure, Result } from '@/lib/domain/failure';
import { siteOf } from '@/lib/domain/page-identity';
import type { FoundAnnotation, FrameSelection, PopupGateway, PopupTab } from './popup-gateway';

/** What the annotator of the page answered. */
export interface Annotated {
  /** In reading order; empty until the annotator answered. */
  found: readonly FoundAnnotation[];
  selection: Result<FrameSelection> | undefined;
  /** Why the annotator does not run in the page; `undefined` while it does. */
  crash?: Failure | undefined;
}

/** The page of the tab in front being read: its parts arrive one by one. */
export interface PageReading {
  tab: Promise<PopupTab | undefined>;
  /** `undefined` where there is nothing to read. */
  parts: Promise<PageParts | undefined>;
}

type PageParts = ReturnType<typeof readParts>;

/** Begins to read: everything is asked for at once, before anything is drawn. */
export function readPage(gateway: PopupGateway): PageReading {
  const tab = gateway.tab();
  const parts = tab.then((found) =>
    found === undefined || found.restriction !== undefined ? undefined : readParts(gateway, found),
  );
  return { tab, parts };
}

function readParts(gateway: PopupGateway, { tabId, address }: PopupTab) {
  const site = siteOf(address ?? '');
  const started = gateway.startAnnotator(tabId);
  return {
    article: gateway.readArticle(tabId),
    library: gateway.pageState(tabId),
    /** Where an annotator runs: known before it has answered. */
    frames: started.then(framesOf),
    annotated: annotate(gateway, tabId, started),
    count: gateway.annotationCount(),
    wasAsked: site === undefined ? false : gateway.wasAsked(site),
  };
}

async function annotate(
  gateway: PopupGateway,
  tabId: number,
  starting: Promise<Result<number[]>>,
): Promise<{ isMarkable: boolean; annotated: Annotated }> {
  const started = await starting;
  const frames = framesOf(started);
  const [found, selection] = await Promise.all([
    gateway.states(tabId, frames),
    gateway.selection(tabId, frames),
  ]);
  const failure = started.ok ? undefined : started.failure;
  const crash = failure?.code === 'annotator-crashed' ? failure : undefined;
  return { isMarkable: failure?.code !== 'not-markable', annotated: { found, selection, crash } };
}

function framesOf(started: Result<number[]>): readonly number[] {
  return started.ok ? started.value : [];
}
