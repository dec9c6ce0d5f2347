import type { Annotation } from './annotation';
import type { AnchorState } from './selector';

/** How a page found an annotation, and what stands there now. */
export interface Sighting {
  state: AnchorState;
  found?: { quote: string } | undefined;
}

/**
 * Whether an annotation asks for its reader: its passage says something else now, or was not found.
 * One that was attached to what stands there, or kept as it was over it, asks no longer; it asks
 * again when the page changes once more.
 *
 * @param seen how its page found it just now; without it, how it was last seen
 */
export function asksFor(
  { quote, keptOver, lastSeen }: Pick<Annotation, 'quote' | 'keptOver' | 'lastSeen'>,
  seen: Sighting | undefined = lastSeen,
): 'changed' | 'orphan' | undefined {
  if (seen?.state !== 'changed' && seen?.state !== 'orphan') return undefined;
  const now = seen.found?.quote;
  const isTaken = now !== undefined && now === quote;
  const isKept = seen.state === 'changed' && now !== undefined && now === keptOver;
  return isTaken || isKept ? undefined : seen.state;
}
