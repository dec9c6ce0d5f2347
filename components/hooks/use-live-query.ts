import { useEffect, useState } from 'preact/hooks';

/** What `lib/queries` answers: told again whenever the library changes. */
export interface LiveQuery<Value> {
  subscribe(
    onValue: (value: Value) => void,
    onFailure?: (error: unknown) => void,
  ): { unsubscribe(): void };
}

export type LiveValue<Value> =
  { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed'; error: unknown };

/**
 * The value of a live query, renewed with the library. While another query starts, the value of
 * the one before stays, so that nothing flickers.
 *
 * @param start makes the query; called again when one of `inputs` changes
 */
export function useLiveQuery<Value>(
  start: () => LiveQuery<Value>,
  inputs: readonly unknown[],
): LiveValue<Value> {
  const [live, setLive] = useState<LiveValue<Value>>({ state: 'loading' });
  useEffect(() => {
    const subscription = start().subscribe(
      (value) => setLive({ state: 'ready', value }),
      (error) => setLive({ state: 'failed', error }),
    );
    return () => subscription.unsubscribe();
  }, inputs);
  return live;
}
