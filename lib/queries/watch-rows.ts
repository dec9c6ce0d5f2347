import { Dexie } from 'dexie';
import type { LibraryDatabase } from '@/lib/database/schema';

/** By table: the ids of the rows that changed, or `all` when there are too many to name. */
export type ChangedRows = ReadonlyMap<string, ReadonlySet<string> | 'all'>;

/** A node of Dexie's tree of ranges, as it comes from other contexts: a plain object. */
interface Ranges {
  from?: unknown;
  to?: unknown;
  l?: Ranges | null;
  r?: Ranges | null;
}

/**
 * Which rows of some tables are changed, in whatever context, from this call on until the signal. What
 * changes while nobody asks is told with the next answer
 * (https://dexie.org/docs/Dexie/Dexie.on.storagemutated).
 */
export function watchRows(
  database: LibraryDatabase,
  tables: readonly string[],
  signal: AbortSignal,
): AsyncIterable<ChangedRows> {
  let changed = new Map<string, Set<string> | 'all'>();
  let wake: () => void = () => undefined;
  const listener = (parts: Record<string, unknown>) => {
    for (const table of tables) {
      for (const end of ['', ':dels']) {
        const ranges = parts[`idb://${database.name}/${table}/${end}`];
        if (ranges !== undefined) add(table, ranges as Ranges);
      }
    }
    if (changed.size > 0) wake();
  };
  const add = (table: string, ranges: Ranges) => {
    const ids = idsIn(ranges);
    const known = changed.get(table);
    if (ids !== undefined && ids.length === 0) return;
    if (ids === undefined || known === 'all') changed.set(table, 'all');
    else changed.set(table, new Set([...(known ?? []), ...ids]));
  };
  Dexie.on('storagemutated', listener as never);
  signal.addEventListener('abort', () => {
    Dexie.on.storagemutated.unsubscribe(listener as never);
    wake();
  });
  return {
    async *[Symbol.asyncIterator]() {
      while (!signal.aborted) {
        if (changed.size === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        const now = changed;
        changed = new Map();
        yield now;
      }
    },
  };
}

/** The single keys of a tree of ranges; `undefined` if one is more than a key. */
function idsIn(tree: Ranges | null | undefined): string[] | undefined {
  if (tree === null || tree === undefined || !('from' in tree)) return [];
  const { from, to, l, r } = tree;
  const [left, right] = [idsIn(l), idsIn(r)];
  if (left === undefined || right === undefined) return undefined;
  if (typeof from !== 'string' || from !== to) return undefined;
  return [...left, from, ...right];
}
