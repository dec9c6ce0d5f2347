import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { NearestLink, PassageLink } from '@/lib/domain/passage-link';
import type { Selector } from '@/lib/domain/selector';

/** A passage to share: an annotation's, or the selection. */
export interface SharePassage {
  /** The annotation's id; anything else for the selection. */
  key: string;
  quote: string;
  selectors: readonly Selector[];
  color: HighlightColor;
  note?: string | undefined;
  /** The address of the frame, when it is not the top one. */
  frame?: string | undefined;
}

/** What the page answered for passages, by their keys. */
export interface PageLinks {
  /** `looking` until the page has answered; `unasked` where it is not open. */
  state: 'looking' | 'asked' | 'unasked';
  answers: ReadonlyMap<string, PassageLink>;
  /** Where the reader wants the link of a refused passage to lead; `null` is the top. */
  chosen: ReadonlyMap<string, NearestLink | null>;
}

export const NO_LINKS: PageLinks = { state: 'unasked', answers: new Map(), chosen: new Map() };
