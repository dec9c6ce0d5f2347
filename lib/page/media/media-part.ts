import type { Media } from './media';

const KEY = Symbol.for('annotator media');

/** Where `annotator-media.js` leaves what it brings: a world that the page does not see. */
export function mediaPart(): { media?: Media } {
  const scope = globalThis as { [KEY]?: { media?: Media } };
  scope[KEY] ??= {};
  return scope[KEY];
}
