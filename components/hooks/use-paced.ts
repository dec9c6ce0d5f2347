import { useEffect, useMemo } from 'preact/hooks';

/** Longer drafts take time to be written, in UTF-16 units. */
const LONG = 10_000;
/** So they are written at most this often, in milliseconds; what is typed waits no longer. */
const PAUSE = 300;

/**
 * Keeps what is typed: short text with every key, long text when this pause has passed, the latest
 * state only. What still waits when the surface closes is kept then.
 */
export function usePaced() {
  const pace = useMemo(createPace, []);
  useEffect(() => pace.flush, [pace]);
  return pace;
}

function createPace() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due: (() => void) | undefined;

  function cancel(): void {
    clearTimeout(timer);
    timer = undefined;
    due = undefined;
  }
  function flush(): void {
    const work = due;
    cancel();
    work?.();
  }
  return {
    /** Keeps a text of that length by this work, now or soon. */
    keep(length: number, work: () => void): void {
      due = work;
      if (length <= LONG) flush();
      else timer ??= setTimeout(flush, PAUSE);
    },
    /** It was saved or given up: nothing is to be kept any more. */
    cancel,
    flush,
  };
}
