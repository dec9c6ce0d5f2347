import { isMarkable } from './markable';
import { whenShown } from './watching/navigation';

const KEY = Symbol.for('annotator');

/**
 * Begins the life of an annotator in this frame when the page is shown, unless one lives already.
 * It may end and begin again. Answers whether one lives: none does in a document that cannot be marked.
 */
export function begin(start: (life: AbortController, again: () => void) => void): boolean {
  if (!isMarkable(document)) return false;
  const life = beginOnce();
  try {
    if (life !== undefined) whenShown(document, () => start(life, () => begin(start)));
  } catch (error) {
    life?.abort(); // the next injection may begin again
    throw error;
  }
  return true;
}

/**
 * The life of an annotator that may begin in this frame; `undefined` if one lives already.
 * Looks in the scope that the extension's scripts share, which no page sees. After an update that
 * scope is new, so the new annotator begins although an older one is still there.
 */
function beginOnce(): AbortController | undefined {
  const scope = globalThis as { [KEY]?: AbortController };
  if (scope[KEY]?.signal.aborted === false) return undefined;
  scope[KEY] = new AbortController();
  return scope[KEY];
}
