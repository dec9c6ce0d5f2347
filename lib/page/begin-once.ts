const KEY = Symbol.for('annotator');

/**
 * The life of an annotator that may begin in this frame; `undefined` if one lives already.
 * Looks in the scope that the extension's scripts share, which no page sees. After an update that
 * scope is new, so the new annotator begins although an older one is still there.
 */
export function beginOnce(): AbortController | undefined {
  const scope = globalThis as { [KEY]?: AbortController };
  if (scope[KEY]?.signal.aborted === false) return undefined;
  scope[KEY] = new AbortController();
  return scope[KEY];
}
