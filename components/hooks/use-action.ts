import { useCallback, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '@/lib/domain/failure';

export interface Action<Input extends unknown[], Value> {
  /** Does it; a second call while it is busy does nothing and answers nothing. */
  run: (...input: Input) => Promise<Result<Value> | undefined>;
  busy: boolean;
  /** Why the last run did not succeed. */
  failure: Failure | undefined;
  clear: () => void;
}

/** An action with an expected bad outcome, and what a surface shows of it: busy, failed. */
export function useAction<Input extends unknown[], Value>(
  act: (...input: Input) => Promise<Result<Value>>,
): Action<Input, Value> {
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const latest = useRef(act);
  latest.current = act;
  const run = useCallback(async (...input: Input) => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setFailure(undefined);
    try {
      const result = await latest.current(...input);
      setFailure(result.ok ? undefined : result.failure);
      return result;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return { run, busy, failure, clear: useCallback(() => setFailure(undefined), []) };
}
