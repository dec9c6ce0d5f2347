import type { Annotation, FoundPassage } from '@/lib/domain/annotation';
import { FOUND_LENGTH_LIMIT } from '@/lib/domain/quote-length';
import type { Matcher } from '@/lib/text/matcher';
import { wholeWords } from '@/lib/text/whole-words';
import { describeRange, passageOf } from './anchoring/describe-range';
import { createPace, makeReady } from './anchoring/pace';
import { readingPosition } from './anchoring/reading-order';
import { createTextIndex, type TextIndex } from './anchoring/text-index';
import { mediaPart } from './media/media-part';
import { toneBehind } from './painting/backdrop';
import type { Painter } from './painting/painter';
import { likeliestPlace, type Passage } from './passage';
import { createSearch } from './search';
import { watchMutations } from './watching/mutations';

export interface PassagesOptions {
  document: Document;
  painter: Painter;
  isOwnHost: (node: Node) => boolean;
  /** What searches the page's text; `undefined` if it does not come. */
  loadMatcher: () => Promise<Matcher | undefined>;
  loadMedia: () => Promise<unknown>;
  /** The page settled: how its annotations were found is known. */
  onSettled: () => void;
}

/** The annotations of a page: where each is in it, painted, and looked for again when text comes late. */
export type Passages = ReturnType<typeof createPassages>;

export function createPassages(
  { document, painter, isOwnHost, loadMatcher, loadMedia, onSettled }: PassagesOptions,
  signal: AbortSignal,
) {
  const passages = new Map<string, Passage>();
  let index: TextIndex | undefined;
  let watching: AbortController | undefined;
  let catchUp: (() => void) | undefined;
  let search: ReturnType<typeof createSearch> | undefined;

  const root = () => document.body ?? document.documentElement;
  const textIndex = (): TextIndex => {
    if (index?.root !== root()) index = createTextIndex(root(), { isOwnHost });
    return index;
  };

  function paint({ annotation: { id, kind, color, created }, range }: Passage): void {
    if (range === undefined) painter.unpaint(id);
    else {
      const tone = toneBehind(range.startContainer);
      const frame = kind === 'text' ? undefined : mediaPart().media?.frame;
      painter.paint(id, { range, color, tone, rank: created + id, frame });
    }
  }

  /** Watches only a page that has annotations or gets one: an other one pays nothing. */
  function watch(): void {
    if (watching !== undefined || signal.aborted) return;
    watching = new AbortController();
    const stop = AbortSignal.any([signal, watching.signal]);
    search = createSearch(
      {
        document,
        isOwnHost,
        textIndex,
        passages,
        loadMatcher,
        loadMedia,
        onPlaced: paint,
        onSettled,
      },
      stop,
    );
    const onChange = (records: MutationRecord[]) => {
      index?.update(records);
      search?.lookAgain();
    };
    catchUp = watchMutations(document, { onChange, isOwnHost }, stop);
  }

  /** The index of the text as it is at this moment. */
  function textNow(): TextIndex {
    watch();
    catchUp?.();
    return textIndex();
  }

  function add(annotation: Annotation, range?: Range): void {
    const passage: Passage = { annotation, state: 'pending', score: 1, candidates: [] };
    if (range !== undefined) {
      Object.assign(passage, { state: 'anchored', range, said: String(range) });
    }
    passages.set(annotation.id, passage);
    paint(passage);
    watch();
    search?.settle();
  }

  /** Resolves when a passage that was attached to another text has its place there. */
  async function update(annotation: Annotation): Promise<void> {
    const passage = passages.get(annotation.id);
    if (passage === undefined) return;
    const before = passage.annotation.selectors;
    passage.annotation = annotation;
    paint(passage);
    if (JSON.stringify(before) === JSON.stringify(annotation.selectors)) return;
    passage.state = 'pending';
    await search?.look([passage]);
  }

  function remove(id: string): void {
    passages.delete(id);
    painter.unpaint(id);
  }

  return {
    add,
    update,
    remove,
    textIndex,
    textNow,
    /** Someone is about to describe a passage: the text is made ready for that, in slices. */
    prepare: (): Promise<boolean> => makeReady(textNow(), createPace(signal)),
    /** Shows these and no others; what stays as it was is not touched. */
    async show(annotations: readonly Annotation[]): Promise<void> {
      const wanted = new Set(annotations.map(({ id }) => id));
      for (const id of passages.keys()) if (!wanted.has(id)) remove(id);
      for (const annotation of annotations) {
        const now = passages.get(annotation.id);
        if (now === undefined) add(annotation);
        else if (now.annotation.revision !== annotation.revision) void update(annotation);
      }
      await search?.look([...passages.values()].filter(({ range }) => range === undefined));
    },
    /** The page became another one. */
    leave(): void {
      watching?.abort();
      watching = undefined;
      search = undefined;
      index = undefined;
      for (const id of passages.keys()) remove(id);
    },
    get: (id: string) => passages.get(id),
    /** Paints it on another range for now, or where it is. */
    preview(id: string, range?: Range): void {
      const passage = passages.get(id);
      if (passage !== undefined) paint(range === undefined ? passage : { ...passage, range });
    },
    /** It lies there from now on. */
    place(id: string, range: Range): void {
      const passage = passages.get(id);
      if (passage === undefined) return;
      Object.assign(passage, { range, said: String(range) });
      paint(passage);
    },
    all: () => [...passages.values()],
    /** What stands where it is now or, of one that was not found, where it is most likely to be. */
    found(passage: Passage): FoundPassage | undefined {
      const place = passage.annotation.kind === 'text' ? likeliestPlace(passage) : undefined;
      const index = textIndex();
      const span = place && index.offsetsOf(place.range);
      if (!span) return undefined;
      const { start, end } = wholeWords(index.raw, span);
      const range = index.rangeOf(start, end);
      const described = range && describeRange(range, index.root, index);
      if (!described?.ok || described.value.quote.length > FOUND_LENGTH_LIMIT) return undefined;
      return { ...described.value, score: place!.score };
    },
    /** Paints anew for a page that turned dark or light. */
    repaint: () => passages.forEach(paint),
    /** The annotation on exactly this passage, white space around it aside. */
    on(range: Range): Annotation | undefined {
      if (passages.size === 0) return undefined;
      const now = textNow();
      const here = passageOf(range, now);
      return [...passages.values()].find((passage) => {
        if (passage.range && isSame(passage.range, range)) return true;
        const other = passage.range && now.offsetsOf(passage.range);
        return other && here.ok && other.start === here.value.start && other.end === here.value.end;
      })?.annotation;
    },
    /** In reading order; what has no place comes last. */
    inOrder(): readonly Passage[] {
      const place = ({ range }: Passage) =>
        range === undefined ? Number.POSITIVE_INFINITY : readingPosition(range, textIndex());
      return [...passages.values()]
        .map((passage) => ({ passage, at: place(passage) }))
        .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
        .map(({ passage }) => passage);
    },
  };
}

function isSame(one: Range, other: Range): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
