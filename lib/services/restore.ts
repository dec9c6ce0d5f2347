import { removeStaged, stagedBatches } from '@/lib/database/batches';
import { knownRecords } from '@/lib/database/known-records';
import { publishBatch } from '@/lib/database/publish-batch';
import type { LibraryDatabase } from '@/lib/database/schema';
import type { BackupRecord } from '@/lib/domain/backup-record';
import { fail, succeed, type Failure, type Result } from '@/lib/domain/failure';
import type { ActionId, BatchId } from '@/lib/domain/ids';
import {
  emptyMemory,
  planImport,
  NOTHING_KNOWN,
  type ImportCounts,
  type ImportPlan,
  type KnownRecords,
} from '@/lib/domain/plan-import';
import type { ServiceDependencies } from './services';
import { withRestoreLock } from './sweep-batches';

/** Reads a file anew from its beginning, handing over its records in order. */
export type ReadRecords = (
  onRecord: (record: BackupRecord) => Promise<void>,
  signal: AbortSignal,
) => Promise<Result<{ header: { created: string }; records: number; unreadable: string[] }>>;

/** What a restore would do. */
export interface PlannedRestore extends ImportCounts {
  /** When the backup was written. */
  written: string;
  /** Why lines cannot be restored, one reason each. */
  unreadable: string[];
  settings: Record<string, unknown>;
  /** The library is lost: a new one is begun first, in its place. */
  begins: boolean;
  /** Does it: all or nothing. Answers the action by which it is taken back. */
  apply(options: {
    signal: AbortSignal;
    onProgress(done: number, total: number): void;
  }): Promise<Result<{ action: ActionId }>>;
}

const CHUNK = 1_000;

/** A dry run: reads the whole file and changes nothing. */
export async function planRestore(
  deps: ServiceDependencies,
  read: ReadRecords,
  signal: AbortSignal,
): Promise<Result<PlannedRestore>> {
  const ignore = async () => undefined;
  let planned = await deps.library.use((database) =>
    readInto((records) => knownRecords(database, records), read, signal, ignore),
  );
  const begins = !planned.ok && isLost(planned.failure);
  if (begins) planned = await readInto(async () => NOTHING_KNOWN, read, signal, ignore);
  if (!planned.ok) return planned;
  const { records, ...plan } = planned.value;
  return succeed({
    ...plan,
    begins,
    apply: ({ signal: ending, onProgress }) =>
      withRestoreLock(async () => {
        const begun = begins ? await deps.library.begin() : succeed(null);
        if (!begun.ok) return begun;
        return restore(deps, read, ending, (done) => onProgress(done, records));
      }),
  });
}

/** Nothing is there that a new library would replace. */
function isLost({ code }: Failure): boolean {
  return code === 'library-missing' || code === 'library-corrupt';
}

/**
 * Stages everything in chunks under a batch that nobody sees, and publishes it in one short
 * transaction. What ends before leaves nothing behind; what dies is swept at the next start.
 */
async function restore(
  deps: ServiceDependencies,
  read: ReadRecords,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Result<{ action: ActionId }>> {
  const [batch, action] = [deps.newId(), deps.newId()];
  let done = 0;
  const restored = await deps.library.use<{ action: ActionId }>(async (database) => {
    for (const left of await stagedBatches(database)) await removeStaged(database, left);
    const counts = { annotations: 0, articles: 0 };
    await database.batches.put({
      id: batch,
      state: 'staged',
      importer: 'backup',
      at: deps.now(),
      counts,
    });
    const known = (records: BackupRecord[]) => knownRecords(database, records);
    const staged = await readInto(known, read, signal, async (plan, records) => {
      await stage(database, batch, plan);
      onProgress((done += records));
    });
    if (!staged.ok) return staged;
    if (signal.aborted) return fail('cancelled');
    await database.batches.update(batch, { counts: staged.value.added });
    await publishBatch(database, batch, action, deps.now());
    return succeed({ action });
  });
  if (restored.ok) {
    await deps.library.remember('recount');
    deps.notify({ addresses: [] });
    return restored;
  }
  // If this fails too, the next start sweeps it.
  await deps.library.use(async (database) => succeed(await removeStaged(database, batch)));
  return restored;
}

async function readInto(
  known: (records: BackupRecord[]) => Promise<KnownRecords>,
  read: ReadRecords,
  signal: AbortSignal,
  onPlan: (plan: ImportPlan, records: number) => Promise<void>,
) {
  const memory = emptyMemory();
  const withoutArticle: string[] = [];
  let settings: Record<string, unknown> = {};
  let chunk: BackupRecord[] = [];
  const decide = async () => {
    const plan = planImport(chunk, await known(chunk), memory);
    withoutArticle.push(...plan.withoutArticle);
    await onPlan(plan, chunk.length);
    chunk = [];
  };
  const result = await read(async (record) => {
    if (record.record === 'settings') settings = record.value;
    chunk.push(record);
    if (chunk.length >= CHUNK) await decide();
  }, signal);
  if (!result.ok) return result;
  await decide();
  const { header, records, unreadable } = result.value;
  const lost = withoutArticle.map((id) => `${id}: its article is missing`);
  return succeed({
    ...memory.counts,
    written: header.created,
    records,
    settings,
    unreadable: [...unreadable, ...lost],
  });
}

async function stage(database: LibraryDatabase, batch: BatchId, plan: ImportPlan): Promise<void> {
  const { annotations, articles, merges } = database;
  await database.transaction('rw', annotations, articles, merges, async () => {
    await articles.bulkPut(plan.articles.map((row) => ({ ...row, batch })));
    await annotations.bulkPut(plan.annotations.map((row) => ({ ...row, batch })));
    for (const { record, value } of plan.merges) {
      const pending = { batch, id: value.id, record, incoming: value };
      await merges.put(pending as Parameters<typeof merges.put>[0]);
    }
  });
}
