import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { RecordKind } from '@/lib/domain/change';
import { fail, type Result } from '@/lib/domain/failure';
import type { ActionId, IsoDateTime } from '@/lib/domain/ids';
import type { Requester } from '@/lib/domain/requests';
import type { WorkKind, WorkRecords } from '@/lib/domain/work-record';
import { pruneBeforeImages } from '@/lib/database/changes';
import type { LibraryDatabase } from '@/lib/database/schema';
import { workTable } from '@/lib/database/work';
import type { ServiceDependencies } from './services';

/** One change of the library under way: every write through it leaves its row in the change log. */
export interface LibraryWriter {
  database: LibraryDatabase;
  at: IsoDateTime;
  annotation(before: Annotation | undefined, after: Annotation): Promise<void>;
  /** Many at once, each after its own before; answers how many of them differ. */
  annotations(before: readonly Annotation[], after: readonly Annotation[]): Promise<number>;
  article(before: Article | undefined, after: Article): Promise<void>;
  /** A part of a claim sheet, or a review. */
  work<Kind extends WorkKind>(
    kind: Kind,
    before: WorkRecords[Kind] | undefined,
    after: WorkRecords[Kind],
  ): Promise<void>;
  /** Something else that the log is to know, without a before-image. */
  note(record: 'tombstone' | 'draft' | 'batch', id: string): Promise<void>;
  /** Pages that show what was changed. */
  concerns(addresses: readonly string[]): void;
}

/**
 * One action of the reader: one transaction with its rows in the change log, answered after it has
 * committed. From a private window nothing is written.
 */
export async function changeLibrary<T>(
  deps: ServiceDependencies,
  requester: Requester,
  action: ActionId,
  work: (writer: LibraryWriter) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (requester.incognito) return fail('private-window');
  const addresses = new Set<string>();
  const counts = { annotations: 0, articles: 0 };
  let writes = 0;
  const result = await deps.library.use((database) =>
    database.transaction('rw', database.tables, async () => {
      // Dexie may run this again after a lost connection: it begins from nothing each time.
      addresses.clear();
      Object.assign(counts, { annotations: 0, articles: 0 });
      writes = 0;
      const at = deps.now();
      const log = async (row: { record: RecordKind; id: string }, before?: object) => {
        writes += 1;
        const image = before === undefined ? {} : { before };
        await database.changes.add({ action, at, ...row, ...image, undoable: 'action' });
      };
      const done = await work({
        database,
        at,
        async annotation(before, after) {
          await database.annotations.put(after);
          await log({ record: 'annotation', id: after.id }, before);
          counts.annotations += living(after) - living(before);
        },
        async annotations(before, after) {
          const pairs = after.flatMap((now, index) => {
            const old = before[index];
            return old === undefined || old === now ? [] : [{ old, now }];
          });
          await database.annotations.bulkPut(pairs.map(({ now }) => now));
          await database.changes.bulkAdd(
            pairs.map(({ old, now }) => {
              const row = { action, at, record: 'annotation', id: now.id } as const;
              return { ...row, before: old, undoable: 'action' };
            }),
          );
          writes += pairs.length;
          for (const { old, now } of pairs) counts.annotations += living(now) - living(old);
          return pairs.length;
        },
        async article(before, after) {
          await database.articles.put(after);
          await log({ record: 'article', id: after.id }, before);
          counts.articles += living(after) - living(before);
          for (const address of after.addresses) addresses.add(address);
        },
        async work(kind, before, after) {
          await workTable(database, kind).put(after);
          await log({ record: kind, id: after.id }, before);
        },
        async note(record, id) {
          writes += 1;
          await database.changes.add({ action, record, id, at });
        },
        concerns: (more) => more.forEach((address) => addresses.add(address)),
      });
      if (writes > 0) await pruneBeforeImages(database);
      return done;
    }),
  );
  if (!result.ok || writes === 0) return result;
  if (addresses.size > 0) deps.notify({ addresses: [...addresses], requester });
  await deps.library.remember(counts);
  return result;
}

function living(record: { deleted?: string | undefined } | undefined): number {
  return record === undefined || record.deleted !== undefined ? 0 : 1;
}
