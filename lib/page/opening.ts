export interface Opening {
  /** Resolves when the page that was last asked for is shown. */
  done(): Promise<void>;
  again(when?: Promise<void>): Promise<void>;
}

/**
 * Asks the library about the page, again and again while it lives. Only the answer to the last
 * question is heeded: an app may have gone on to another route meanwhile.
 */
export function createOpening<Answer>(
  ask: () => Promise<Answer>,
  heed: (answer: Answer) => Promise<void>,
  signal: AbortSignal,
): Opening {
  let asked = 0;
  let last: Promise<void> = Promise.resolve();

  async function open(): Promise<void> {
    asked += 1;
    const turn = asked;
    const answer = await ask();
    if (!signal.aborted && turn === asked) await heed(answer);
  }

  return {
    done: () => last,
    again: () => (last = open()),
  };
}
