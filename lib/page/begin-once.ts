const KEY = Symbol.for('annotator');

/**
 * The signal under which an annotator of this frame may begin; `undefined` if one runs already.
 * Looks in the scope that the extension's scripts share, which no page sees. After an update that
 * scope is new, so the new annotator begins although an older one is still there.
 */
export function beginOnce(): AbortSignal | undefined {
  const scope = globalThis as { [KEY]?: AbortController };
  if (scope[KEY]?.signal.aborted === false) return undefined;
  scope[KEY] = new AbortController();
  return scope[KEY].signal;
}
