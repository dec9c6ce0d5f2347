import type { MediaKind } from '@/lib/domain/annotation';
import { isLike } from '@/lib/page/tree';

/** A picture, figure or table of a page. */
export interface HeldMedia {
  kind: MediaKind;
  element: Element;
}

/** Where each kind is found. A drawing in a drawing is no picture of its own. */
export const MEDIA: Record<MediaKind, string> = {
  image: 'img, canvas, video, svg:not(svg svg), object[type^="image/"]',
  figure: 'figure',
  table: 'table',
};

/** Smaller pictures are icons in the text, in CSS px. */
const ICON = 32;

const { closest, querySelectorAll } = Element.prototype;

/**
 * The picture, figure or table that a selection holds or lies in, the first and outermost;
 * `undefined` where there is none.
 */
export function mediaHeldBy(range: Range): HeldMedia | undefined {
  const { commonAncestorContainer: node } = range;
  const around = node instanceof Element ? node : node.parentElement;
  if (around === null) return undefined;
  const inside = closest.call(around, `${MEDIA.figure}, ${MEDIA.table}`);
  const held = inside && asMedia(inside);
  if (held) return held;
  const all = querySelectorAll.call(around, Object.values(MEDIA).join());
  for (const element of all) {
    const one = range.intersectsNode(element) ? asMedia(element) : undefined;
    if (one !== undefined) return one;
  }
  return undefined;
}

/** What kind an element is; `undefined` for icons, and for tables that only arrange the page. */
export function asMedia(element: Element): HeldMedia | undefined {
  for (const kind of ['image', 'figure', 'table'] as const) {
    if (!isLike(element, MEDIA[kind])) continue;
    const { width, height } = element.getBoundingClientRect();
    if (Math.max(width, height) < ICON) return undefined;
    return kind === 'table' && !holdsData(element) ? undefined : { kind, element };
  }
  return undefined;
}

function holdsData(table: Element): boolean {
  if (isLike(table, '[role=presentation], [role=none]')) return false;
  if (table.querySelector('table') !== null) return false;
  if (table.querySelector('caption, th, thead') !== null) return true;
  return table.querySelectorAll('tr').length > 1 && table.querySelector('td + td') !== null;
}

/** The range that is an element, with nothing beside it. */
export function rangeAround(element: Element): Range {
  const range = element.ownerDocument.createRange();
  range.selectNode(element);
  return range;
}
