/** The longest stretch of work before others have their turn, in milliseconds. */
const SLICE = 12;

/**
 * Lets everything else that waits on this thread have its turn, where long work has held it up for
 * a slice of time. Streams alone do not: what is ready at once comes by microtasks, between which
 * nothing is painted and no key is heard.
 */
export function createBreath(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await new Promise((resume) => {
      setTimeout(resume);
    });
    since = performance.now();
  };
}
