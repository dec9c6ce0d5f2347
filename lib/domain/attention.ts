import type { Annotation } from './annotation';
import type { AnchorState } from './selector';

/**
 * Whether an annotation asks for its reader: its passage says something else now, or was not found.
 * One that was attached to what stands there, or kept as it was over it, asks no longer; it asks
 * again when the page changes once more.
 *
 * @param state how its page found it just now; without one, how it was last seen
 */
export function asksFor(
  { quote, keptOver, lastSeen }: Pick<Annotation, 'quote' | 'keptOver' | 'lastSeen'>,
  state: AnchorState | undefined = lastSeen?.state,
): 'changed' | 'orphan' | undefined {
  if (state !== 'changed' && state !== 'orphan') return undefined;
  const now = lastSeen?.found?.quote;
  const isSettled = now !== undefined && (now === quote || now === keptOver);
  return isSettled && lastSeen?.state === state ? undefined : state;
}
