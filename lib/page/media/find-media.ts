import type { Annotation, MediaKind } from '@/lib/domain/annotation';
import { chooseMedia } from '@/lib/domain/choose-media';
import { MEDIA, rangeAround } from './held-media';
import { traitsOf } from './media-traits';

/** More of a kind on one page are not looked at. */
const MANY = 2_000;

/** The elements of a kind, in the page's order. */
export function mediaOf(kind: MediaKind, root: Element): Element[] {
  return [...root.querySelectorAll(MEDIA[kind])].slice(0, MANY);
}

/** Where an annotated picture, figure or table is today; `undefined` where it is not found. */
export function findMedia(
  { kind, selectors }: Pick<Annotation, 'kind' | 'selectors'>,
  root: Element,
): Range | undefined {
  const stored = selectors.find((one) => one.type === 'MediaSelector');
  if (stored === undefined || kind === 'text') return undefined;
  const elements = mediaOf(kind, root);
  const at = chooseMedia(
    stored,
    elements.map((element) => traitsOf({ kind, element }, root)),
  );
  return at === undefined ? undefined : rangeAround(elements[at]!);
}

/**
 * The picture of an address, from the browser's menu, which does not say which element it was: the
 * nearest to the middle of the viewport.
 */
export function pictureAt(address: string, root: Element): Range | undefined {
  const middle = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return Math.abs((top + bottom) / 2 - innerHeight / 2);
  };
  const [nearest] = mediaOf('image', root)
    .filter((element) => isShownFrom(element, address))
    .sort((one, other) => middle(one) - middle(other));
  return nearest && rangeAround(nearest);
}

function isShownFrom(element: Element, address: string): boolean {
  if (!(element instanceof HTMLImageElement)) return false;
  return element.currentSrc === address || element.src === address;
}
