/** A place in a text that holds at any size of its letters: a block, and how far into it. */
export interface ReadingPlace {
  block: number;
  /** 0…1 of the block's height. */
  into: number;
  /** 0…1: how much of the text lies above the end of the window. */
  share?: number;
}

export type PlaceStore = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'reader.places';
/** Places of so many texts are remembered, those of the last. */
const REMEMBERED = 300;

/** The blocks of the article, notes aside. */
function blocksOf(text: HTMLElement): Element[] {
  return [...text.children].filter((child) => !child.matches('[data-own]'));
}

/** Where the reader is: the first block that is not yet above the window; `undefined` at the top. */
export function placeNow(text: HTMLElement): ReadingPlace | undefined {
  const all = text.getBoundingClientRect();
  if (all.top >= 0) return undefined;
  const share = all.height === 0 ? 1 : within((innerHeight - all.top) / all.height);
  const blocks = blocksOf(text);
  const block = blocks.findIndex((one) => one.getBoundingClientRect().bottom > 0);
  if (block === -1) return { block: blocks.length - 1, into: 1, share };
  const { top, height } = blocks[block]!.getBoundingClientRect();
  return { block, into: height === 0 ? 0 : within(-top / height), share };
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** How much of each text was read, by the address of its page; none where the beginning is shown. */
export function shareRead(store: PlaceStore): ReadonlyMap<string, number> {
  const places = placesOf(store);
  return new Map(
    places.flatMap(([url, { share }]): [string, number][] =>
      share === undefined ? [] : [[url, share]],
    ),
  );
}

export function showPlace(text: HTMLElement, { block, into }: ReadingPlace): void {
  const element = blocksOf(text)[block];
  if (element === undefined) return;
  const { top, height } = element.getBoundingClientRect();
  scrollTo({ top: scrollY + top + into * height, behavior: 'instant' });
}

export function keptPlace(store: PlaceStore, url: string): ReadingPlace | undefined {
  const [, place] = placesOf(store).find(([one]) => one === url) ?? [];
  return place;
}

export function keepPlace(store: PlaceStore, url: string, place: ReadingPlace | undefined): void {
  const others = placesOf(store).filter(([one]) => one !== url);
  const kept = place === undefined ? others : [[url, place], ...others];
  try {
    store.setItem(KEY, JSON.stringify(kept.slice(0, REMEMBERED)));
  } catch {
    // The disk is full: the place is not remembered, and nothing else is lost.
  }
}

function placesOf(store: PlaceStore): [url: string, place: ReadingPlace][] {
  try {
    const kept: unknown = JSON.parse(store.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPlace) : [];
  } catch {
    return []; // whatever was there is no list of places
  }
}

function isPlace(entry: unknown): entry is [string, ReadingPlace] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const { block, into, share } = (entry[1] ?? {}) as Partial<ReadingPlace>;
  const isShare = share === undefined || Number.isFinite(share);
  return Number.isInteger(block) && typeof into === 'number' && Number.isFinite(into) && isShare;
}
