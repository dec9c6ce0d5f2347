import {
  BLOCK_END,
  createSearchedText,
  INTERRUPTION,
  isDivider,
  SEAM,
  type SearchedText,
  type Stretch,
} from '@/lib/domain/searched-text';
import { textNodesBefore } from '@/lib/page/anchoring/boundary';
import { attributeOf, localNameOf, nodeTypeOf } from '@/lib/page/tree';
import { contentsOf, edgeOf, faceOf } from './shown-element';

/** Elements that a browser does not look into, https://wicg.github.io/scroll-to-text-fragment/#non-searchable-subtree. */
const UNSEARCHED = new Set(
  (
    'script style template iframe object embed audio video canvas img meter progress ' +
    'textarea select input rt rp'
  ).split(' '),
);
/** Of those, the ones that leave nothing behind. */
const NOTHING = new Set('script style template datalist title desc metadata defs'.split(' '));
const AFTER = 0xffff_ffff;
const COLLAPSED = /[ \t\n\r\f]/u;

/** The text that a document shows, as browsers search it, with the way between its offsets and the tree. */
export interface ShownText {
  readonly searched: SearchedText;
  /** The part of a range that is searched; `undefined` where there is none. */
  stretchOf(range: AbstractRange): Stretch | undefined;
  rangeOf(stretch: Stretch): Range | undefined;
}

/**
 * Reads what a document shows now. Text in open shadow roots is read where it stands, because
 * some browsers search it; what is hidden is not, but for closed `<details>` and `until-found`.
 */
export function readShownText(
  document: Document,
  isOwnHost: (element: Element) => boolean = () => false,
): ShownText {
  const root = document.body ?? document.documentElement;
  const nodes: Text[] = [];
  /** Where each node's text begins in the whole. */
  const starts: number[] = [];
  /** For each unit of the text, its offset in its node. */
  let offsets = new Uint32Array(1 << 14);
  let length = 0;
  const pieces: string[] = [];
  let pendingSpace = -1;
  let last = BLOCK_END;

  function push(words: string): void {
    pieces.push(words);
    length += words.length;
    last = words.charAt(words.length - 1);
  }

  /** Between two nodes it stands after every unit of the one before. */
  function divide(unit: string, offset = AFTER): void {
    // At a seam the space tells that no word goes on there.
    if (unit === SEAM && pendingSpace !== -1 && !isDivider(last)) {
      place(pendingSpace);
      push(' ');
    }
    pendingSpace = -1;
    if (last === INTERRUPTION || last === unit || (last === BLOCK_END && unit === SEAM)) return;
    place(offset);
    push(unit);
  }

  function place(offset: number): void {
    if (length >= offsets.length) {
      const more = new Uint32Array(offsets.length * 2);
      more.set(offsets);
      offsets = more;
    }
    offsets[length] = offset;
  }

  function take(node: Text, whiteSpace: string): void {
    const { data } = node;
    const keepsLines = /^(?:pre|break-spaces)/u.test(whiteSpace);
    const keepsSpaces = keepsLines && whiteSpace !== 'pre-line';
    nodes.push(node);
    starts.push(length);
    if (pendingSpace !== -1) pendingSpace = 0; // of the node before
    for (let at = 0; at < data.length; at++) {
      const unit = data.charAt(at);
      if (!COLLAPSED.test(unit)) {
        if (pendingSpace !== -1 && last !== BLOCK_END && last !== INTERRUPTION) {
          place(pendingSpace);
          push(' ');
        }
        pendingSpace = -1;
        place(at);
        push(unit);
      } else if (keepsLines && unit === '\n') divide(BLOCK_END, at);
      else if (keepsSpaces && last !== BLOCK_END) {
        place(at);
        push(' ');
      } else if (pendingSpace === -1) pendingSpace = at;
    }
  }

  /** Between interruptions, at no place of the tree. */
  function takeFace(face: string): void {
    for (const unit of face.split('')) {
      place(AFTER);
      push(unit);
    }
    if (face !== '') divide(INTERRUPTION);
  }

  function enter(element: Element): void {
    const name = localNameOf(element);
    if (NOTHING.has(name) || isOwnHost(element)) return;
    if (UNSEARCHED.has(name)) {
      if (getComputedStyle(element).display === 'none') return;
      divide(INTERRUPTION);
      takeFace(faceOf(name, element));
      return;
    }
    if (name === 'br') return divide(BLOCK_END);
    if (name === 'wbr') return;
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    const edge = edgeOf(name, element, style);
    if (edge !== undefined) divide(edge);
    const shown = style.visibility !== 'hidden' && style.visibility !== 'collapse';
    for (const child of contentsOf(element)) {
      const type = nodeTypeOf(child);
      if (type === Node.ELEMENT_NODE) enter(child as Element);
      else if (type === Node.TEXT_NODE && shown) take(child as Text, style.whiteSpace);
    }
    if (edge !== undefined) divide(edge);
  }

  enter(root);
  const searched = createSearchedText(
    pieces.join(''),
    attributeOf(document.documentElement, 'lang') ?? undefined,
  );
  const places = new Map<Node, number>(nodes.map((node, i) => [node, i]));
  starts.push(length);

  /** The first unit at or after a boundary point. */
  function offsetOf(container: Node, offset: number): number {
    const index = places.get(container);
    if (index === undefined) return starts[textNodesBefore(nodes, container, offset)] ?? length;
    let at = starts[index]!;
    const end = starts[index + 1]!;
    while (at < end && offsets[at]! < offset) at += 1;
    return at;
  }

  return {
    searched,
    stretchOf({ startContainer, startOffset, endContainer, endOffset }) {
      const start = offsetOf(startContainer, startOffset);
      const end = offsetOf(endContainer, endOffset);
      return end > start ? { start, end } : undefined;
    },
    rangeOf({ start, end }) {
      const first = nodeAt(starts, start);
      const final = nodeAt(starts, end - 1);
      const from = nodes[first];
      const to = nodes[final];
      if (from === undefined || to === undefined) return undefined;
      const range = document.createRange();
      range.setStart(from, offsets[start]!);
      range.setEnd(to, offsets[end - 1]! + 1);
      return range;
    },
  };
}

function nodeAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
