import type { Matcher } from '@/lib/text/matcher';
import { anchorSliced } from './anchoring/anchor-sliced';
import type { Anchored } from './anchoring/anchored';
import type { TextIndex } from './anchoring/text-index';
import { mediaPart } from './media/media-part';
import type { Passage } from './passage';
import { whenSettled } from './watching/settled';

/** Time that looking again may take on one page, in milliseconds… */
const BUDGET = 2_000;
/** …and the share of the time after that, for pages that never rest. */
const SHARE = 0.01;
/** Of more than these, what is near the viewport is looked for first. */
const MANY = 50;
/** How many places that were not good enough are kept. */
const CANDIDATES = 3;

export interface SearchOptions {
  document: Document;
  isOwnHost: (node: Node) => boolean;
  textIndex: () => TextIndex;
  passages: ReadonlyMap<string, Passage>;
  /** What searches the page's text; `undefined` if it does not come. */
  loadMatcher: () => Promise<Matcher | undefined>;
  /** Resolves when what finds pictures, figures and tables is there, or does not come. */
  loadMedia: () => Promise<unknown>;
  /** A passage has a place, another place, or none any more. */
  onPlaced: (passage: Passage) => void;
  /** The page is at rest, and what it does not hold is an orphan. */
  onSettled: () => void;
}

/** Looks for passages, one search at a time, until the signal aborts. */
export function createSearch(
  {
    document,
    isOwnHost,
    textIndex,
    passages,
    loadMatcher,
    loadMedia,
    onPlaced,
    onSettled,
  }: SearchOptions,
  signal: AbortSignal,
) {
  const due = new Set<Passage>();
  const began = performance.now();
  let running: Promise<void> | undefined;
  let settling = false;
  let spent = 0;

  function place(passage: Passage, anchored: Anchored): void {
    if (passages.get(passage.annotation.id) !== passage) return;
    passage.searched = true;
    if (anchored.state === 'not-found') {
      passage.candidates = anchored.candidates.slice(0, CANDIDATES);
      delete passage.range;
      // What was not found before is still not found: it does not seem to be looked for anew.
      if (passage.state !== 'orphan') passage.state = 'pending';
    } else {
      Object.assign(passage, anchored, { candidates: [], said: String(anchored.range) });
    }
    onPlaced(passage);
  }

  async function run(): Promise<void> {
    while (due.size > 0 && !signal.aborted) {
      const all = nearestFirst([...due], document);
      due.clear();
      const since = performance.now();
      const index = textIndex();
      const some = all.filter(({ annotation: { kind } }) => kind === 'text');
      if (some.length < all.length) await loadMedia();
      const { media } = mediaPart();
      for (const passage of media ? all : []) {
        if (some.includes(passage)) continue;
        const range = media?.find(passage.annotation, index.root);
        place(
          passage,
          range ? { state: 'anchored', range, score: 1 } : { state: 'not-found', candidates: [] },
        );
      }
      const descriptions = some.map(({ annotation }) => annotation);
      await anchorSliced(index.root, descriptions, {
        index,
        signal,
        loadMatcher,
        onAnchored: (anchored, at) => place(some[at]!, anchored),
      });
      spent += performance.now() - since;
    }
    running = undefined;
    // Without what searches, nothing is known.
    if ([...passages.values()].some(isSought)) settle();
  }

  /** When the page is at rest, what is still looked for is an orphan, and the library is told. */
  function settle(): void {
    if (settling || signal.aborted) return;
    settling = true;
    void whenSettled(document, isOwnHost, signal)
      .then(() => running)
      .then(() => {
        settling = false;
        if (signal.aborted) return;
        for (const passage of passages.values()) {
          if (isSought(passage)) passage.state = 'orphan';
        }
        onSettled();
      });
  }

  return {
    settle,
    /** Resolves when these and all that are due besides were looked for. */
    async look(some: Iterable<Passage>): Promise<void> {
      for (const passage of some) due.add(passage);
      // A search for nothing is over before it is known to run, and would seem to run for ever.
      if (due.size > 0) running ??= run();
      await running;
    },
    /** Text came, went or changed: what that may concern is looked for again, within the budget. */
    lookAgain(): void {
      const concerned = [...passages.values()].filter(isConcerned);
      if (concerned.length === 0) return;
      for (const passage of concerned) {
        const { range } = passage;
        if (range === undefined || (!range.collapsed && range.startContainer.isConnected)) continue;
        delete passage.range;
        passage.state = 'pending';
        onPlaced(passage);
      }
      settle();
      if (spent < BUDGET + SHARE * (performance.now() - began)) void this.look(concerned);
    },
  };
}

function isSought({ state, searched }: Passage): boolean {
  return state === 'pending' && searched === true;
}

/** What has no place, has a doubtful one, or says something else than when it was found. */
function isConcerned({ state, range, said }: Passage): boolean {
  if (range === undefined || state === 'changed') return true;
  return !range.startContainer.isConnected || String(range) !== said;
}

/** Sorted by how far from the viewport they once stood: without measuring anything on the page. */
function nearestFirst(some: Passage[], { scrollingElement }: Document): Passage[] {
  if (some.length <= MANY || scrollingElement === null) return some;
  const starts = new Map(some.map((passage) => [passage, startOf(passage)]));
  const end = Math.max(...starts.values());
  const here = (scrollingElement.scrollTop / scrollingElement.scrollHeight) * end;
  const distance = (passage: Passage) => Math.abs((starts.get(passage) ?? 0) - here);
  return some.sort((one, other) => distance(one) - distance(other));
}

function startOf({ annotation }: Passage): number {
  const position = annotation.selectors.find((one) => one.type === 'TextPositionSelector');
  return position?.start ?? 0;
}
