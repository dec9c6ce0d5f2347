import { watchMutations } from './mutations';

/** A page whose text has not changed for this long has settled, in milliseconds. */
const REST = 2_500;
/** Some never rest: then this long after they are loaded. */
const PATIENCE = 12_000;

/** Resolves when the page is loaded and its text is at rest, or when the signal aborts. */
export function whenSettled(
  document: Document,
  isOwnHost: (node: Node) => boolean,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const stop = AbortSignal.any([signal, done.signal]);
    stop.addEventListener('abort', () => resolve(), { once: true });
    const finish = () => done.abort();
    let rest: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      rest = setTimeout(finish, REST);
      const last = setTimeout(finish, PATIENCE);
      const onChange = () => {
        clearTimeout(rest);
        rest = setTimeout(finish, REST);
      };
      watchMutations(document, { onChange, isOwnHost }, stop);
      stop.addEventListener('abort', () => {
        clearTimeout(rest);
        clearTimeout(last);
      });
    };
    if (document.readyState === 'complete') begin();
    else document.defaultView?.addEventListener('load', begin, { once: true, signal: stop });
  });
}
