import type { CreateOffer } from './offer';
import type { CreateReadingCard } from './reading-card';

/** What of the conductor comes later, with a part of the annotator. */
export interface LaterParts {
  /** With `annotator-toolbar.js`. */
  createOffer?: CreateOffer;
  /** With `annotator-card.js`. */
  createReadingCard?: CreateReadingCard;
}

const KEY = Symbol.for('annotator later');

/** Where it is put and found: a world that the page does not see. */
export function laterParts(): LaterParts {
  const scope = globalThis as { [KEY]?: LaterParts };
  scope[KEY] ??= {};
  return scope[KEY];
}
