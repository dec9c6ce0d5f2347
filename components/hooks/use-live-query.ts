import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@/lib/domain/failure';
import type { LiveQuery } from '@/lib/queries/live-query';

export type LiveValue<Value> =
  { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed'; failure: Failure };

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
      (failure) => setLive({ state: 'failed', failure }),
    );
    return () => subscription.unsubscribe();
  }, inputs);
  return live;
}
