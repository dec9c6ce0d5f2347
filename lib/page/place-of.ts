import type { Box, Place, Tone } from '@/lib/domain/in-page';
import { toneBehind } from './painting/backdrop';
import { outerElementOf, parentElementOf } from './tree';

/** Where a range lies in the viewport: its first and last line and the whole of it. */
export function placeOf(range: Range): Place {
  const whole = range.getBoundingClientRect();
  const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const first = lineOf(lines, lines[0] ?? whole);
  const last = lineOf(lines, lines.at(-1) ?? whole);
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  return {
    first,
    last,
    whole: boxOf(whole),
    tone: toneSeen(node),
    direction: element !== null && getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** The middle of the viewport: for what has no place in the text. */
export function placeInView(document: Document): Place {
  const box = { x: innerWidth / 2 - 160, y: innerHeight / 4, width: 0, height: 0 };
  const root = document.body ?? document.documentElement;
  const direction = getComputedStyle(root).direction === 'rtl' ? 'rtl' : 'ltr';
  return { first: box, last: box, whole: box, tone: toneSeen(root), direction };
}

/** All the boxes that share a line with one of them. */
function lineOf(lines: readonly DOMRect[], one: DOMRect): Box {
  const middle = one.top + one.height / 2;
  const beside = lines.filter(({ top, bottom }) => top <= middle && bottom >= middle);
  const left = Math.min(one.left, ...beside.map((box) => box.left));
  const right = Math.max(one.right, ...beside.map((box) => box.right));
  return { x: left, y: one.top, width: right - left, height: one.height };
}

function boxOf({ x, y, width, height }: DOMRect): Box {
  return { x, y, width, height };
}

/**
 * Whether what is seen behind a passage is light or dark, for what we lay over the page: extensions
 * for the night turn the colours of whole pages round, ours in the text with them, but not those of
 * the top layer; in Firefox a filter of the root reaches that too.
 */
function toneSeen(node: Node): Tone {
  const tone = toneBehind(node);
  const element = node instanceof Element ? node : parentElementOf(node);
  let isTurned = false;
  for (let at = element; at !== null; at = outerElementOf(at)) {
    if (at === document.documentElement && CSS.supports('-moz-appearance: none')) break;
    const [, share = '0'] = /invert\(([\d.]+%?)\)/u.exec(getComputedStyle(at).filter) ?? [];
    const amount = Number.parseFloat(share) / (share.endsWith('%') ? 100 : 1);
    if (amount > 0.5) isTurned = !isTurned;
  }
  return isTurned ? (tone === 'dark' ? 'light' : 'dark') : tone;
}
