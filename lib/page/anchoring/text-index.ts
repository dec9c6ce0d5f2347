import { createSearchableText, type SearchableText } from '@/lib/text/searchable-text';
import { textNodesBefore } from './boundary';
import { isRelevant, makeRange, sideOf } from './index-tree';
import { readSeenText, type HostPredicate, type SeenText } from './seen-text';

/** A stretch of an index's raw text, in UTF-16 units. */
export interface TextSpan {
  start: number;
  end: number;
}

/**
 * The text of a root as a reader reads it, with the exact way between its offsets and the tree.
 * Built when first asked for, once for all annotations of the page, and kept in step by parts.
 */
export interface TextIndex {
  readonly root: Element;
  /** Whether the page has been read, so that looking into its text costs nothing. */
  readonly isRead: boolean;
  /** Tells our own host, whose text is none of the page's. */
  readonly isOwnHost: HostPredicate;
  /** Raw text: the data of all text nodes that are read, in reading order, nothing between. */
  readonly raw: string;
  /** The same, folded and searchable. */
  readonly searchable: SearchableText;
  /** To be told of every mutation below the root; what changed is read anew when next needed. */
  update(mutations: readonly MutationRecord[]): void;
  /** The live range of a span; null where its ends lie in different trees or the page moved on. */
  rangeOf(start: number, end: number): Range | null;
  /** The span of that part of a range that lies in the root; null where none does. */
  offsetsOf(range: AbstractRange): TextSpan | null;
  /** The text nodes that a span touches. */
  nodesIn(start: number, end: number): readonly Text[];
  dispose(): void;
}

interface Reading extends SeenText {
  /** Where each node's text begins; one more entry holds the whole length. */
  starts: Uint32Array;
  searchable: SearchableText;
  places: Map<Node, number> | undefined;
}

/** What of a reading is out of date: nothing, the words of its nodes, or which nodes there are. */
type Stale = 'no' | 'words' | 'nodes';

export function createTextIndex(
  root: Element,
  { isOwnHost = () => false }: { isOwnHost?: HostPredicate } = {},
): TextIndex {
  let reading: Reading | undefined;
  let stale: Stale = 'no';

  function read(): Reading {
    if (reading && stale === 'no') return reading;
    const seen = reading && stale === 'words' ? reading : readSeenText(root, isOwnHost);
    stale = 'no';
    reading = readingOf(seen, reading?.searchable);
    return reading;
  }

  function offsetOf(container: Node, offset: number): number {
    const now = read();
    now.places ??= new Map(now.nodes.map((text, i) => [text, i]));
    const place = now.places.get(container);
    if (place !== undefined) return now.starts[place]! + offset;
    return now.starts[textNodesBefore(now.nodes, container, offset)]!;
  }

  return {
    root,
    isOwnHost,
    get isRead() {
      return reading !== undefined && stale === 'no';
    },
    get raw() {
      return read().searchable.raw;
    },
    get searchable() {
      return read().searchable;
    },
    update(mutations) {
      for (const record of mutations) {
        if (stale === 'nodes') return;
        if (!isRelevant(record, isOwnHost)) continue;
        stale = record.type === 'characterData' ? 'words' : 'nodes';
      }
    },
    rangeOf(start, end) {
      const { nodes, starts } = read();
      if (nodes.length === 0 || start < 0 || end <= start) return null;
      const first = nodeAt(starts, start);
      const last = nodeAt(starts, end - 1);
      return makeRange(nodes[first]!, start - starts[first]!, nodes[last]!, end - starts[last]!);
    },
    offsetsOf({ startContainer, startOffset, endContainer, endOffset }) {
      const from = sideOf(root, startContainer, startOffset);
      const to = sideOf(root, endContainer, endOffset);
      if (!from || !to || from === 'after' || to === 'before') return null;
      const start = from === 'before' ? 0 : offsetOf(startContainer, startOffset);
      const end = to === 'after' ? read().searchable.raw.length : offsetOf(endContainer, endOffset);
      return { start, end: Math.max(start, end) };
    },
    nodesIn(start, end) {
      const { nodes, starts } = read();
      if (nodes.length === 0 || end <= start) return [];
      return nodes.slice(nodeAt(starts, start), nodeAt(starts, end - 1) + 1);
    },
    dispose() {
      reading = undefined;
    },
  };
}

function readingOf({ nodes, lineStarts }: SeenText, earlier: SearchableText | undefined): Reading {
  const starts = new Uint32Array(nodes.length + 1);
  const pieces: string[] = [];
  let length = 0;
  for (let i = 0; i < nodes.length; i++) {
    const { data } = nodes[i]!;
    pieces.push(data);
    starts[i] = length;
    length += data.length;
  }
  starts[nodes.length] = length;
  const raw = pieces.join('');
  const lines = Uint32Array.from(lineStarts, (place) => starts[place]!);
  const searchable = earlier?.renewed(raw, lines) ?? createSearchableText(raw, lines);
  return { nodes, lineStarts, starts, searchable, places: undefined };
}

/** The node that holds the unit at an offset. */
function nodeAt(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
