import { removeStaged, stagedBatches } from '@/lib/database/batches';
import { knownRecords } from '@/lib/database/known-records';
import { publishBatch } from '@/lib/database/publish-batch';
import type { LibraryDatabase } from '@/lib/database/schema';
import type { BackupRecord } from '@/lib/domain/backup-record';
import { fail, succeed, type Failure, type Result } from '@/lib/domain/failure';
import type { ActionId, BatchId } from '@/lib/domain/ids';
import type { UnreadablePart } from '@/lib/domain/import-report';
import type { Meeting } from '@/lib/domain/meet-import';
import {
  emptyMemory,
  planImport,
  NOTHING_KNOWN,
  type ForeignRules,
  type ImportCounts,
  type ImportMemory,
  type ImportPlan,
  type KnownRecords,
} from '@/lib/domain/plan-import';
import type { ServiceDependencies } from './services';
import { withRestoreLock } from './sweep-batches';

/** A file, to be read anew from its beginning each time; its records come in order. */
export interface RecordSource {
  /** The format: what a batch is called by. */
  importer: string;
  /** Whether it is another tool's: then what differs is the reader's to decide, not merged. */
  foreign: boolean;
  read(
    onRecord: (record: BackupRecord) => Promise<void>,
    signal: AbortSignal,
  ): Promise<
    Result<{ written?: string | undefined; records: number; unreadable: UnreadablePart[] }>
  >;
}

/** What taking in a file would do. */
export interface PlannedRestore extends ImportCounts, Pick<ImportMemory, 'differing' | 'samples'> {
  /** When the file was written, if it says so. */
  written: string | undefined;
  records: number;
  /** What cannot be taken in, and why. */
  unreadable: UnreadablePart[];
  settings: Record<string, unknown>;
  /** The library is lost: a new one is begun first, in its place. */
  begins: boolean;
  /** Does it: all or nothing. Answers the action by which it is taken back. */
  apply(options: {
    signal: AbortSignal;
    onProgress(done: number, total: number): void;
    meeting?: Meeting;
  }): Promise<Result<{ action: ActionId }>>;
}

const CHUNK = 1_000;

/** A dry run: reads the whole file and changes nothing. */
export async function planRestore(
  deps: ServiceDependencies,
  source: RecordSource,
  signal: AbortSignal,
): Promise<Result<PlannedRestore>> {
  const ignore = async () => undefined;
  const rules = rulesOf(deps, source, 'mine');
  let planned = await deps.library.use((database) =>
    readInto(known(database, source), source, rules, signal, ignore),
  );
  const begins = !planned.ok && isLost(planned.failure);
  if (begins) planned = await readInto(async () => NOTHING_KNOWN, source, rules, signal, ignore);
  if (!planned.ok) return planned;
  return succeed({
    ...planned.value,
    begins,
    apply: ({ signal: ending, onProgress, meeting = 'mine' }) =>
      withRestoreLock(async () => {
        const begun = begins ? await deps.library.begin() : succeed(null);
        if (!begun.ok) return begun;
        const total = planned.value.records;
        return restore(deps, source, meeting, ending, (done) => onProgress(done, total));
      }),
  });
}

function rulesOf(
  deps: ServiceDependencies,
  { foreign }: RecordSource,
  meeting: Meeting,
): ForeignRules | undefined {
  return foreign ? { meeting, now: deps.now() } : undefined;
}

function known(database: LibraryDatabase, { foreign }: RecordSource) {
  return (records: BackupRecord[]) => knownRecords(database, records, foreign);
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
  source: RecordSource,
  meeting: Meeting,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Result<{ action: ActionId }>> {
  const [batch, action] = [deps.newId(), deps.newId()];
  const rules = rulesOf(deps, source, meeting);
  let done = 0;
  const restored = await deps.library.use<{ action: ActionId }>(async (database) => {
    for (const left of await stagedBatches(database)) await removeStaged(database, left);
    const counts = { annotations: 0, articles: 0 };
    const { importer } = source;
    await database.batches.put({ id: batch, state: 'staged', importer, at: deps.now(), counts });
    const take = async (plan: ImportPlan, records: number) => {
      await stage(database, batch, plan);
      onProgress((done += records));
    };
    const staged = await readInto(known(database, source), source, rules, signal, take);
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
  source: RecordSource,
  rules: ForeignRules | undefined,
  signal: AbortSignal,
  onPlan: (plan: ImportPlan, records: number) => Promise<void>,
) {
  const memory = emptyMemory();
  const withoutArticle: UnreadablePart[] = [];
  let settings: Record<string, unknown> = {};
  let chunk: BackupRecord[] = [];
  const decide = async () => {
    const plan = planImport(chunk, await known(chunk), memory, rules);
    for (const place of plan.withoutArticle) withoutArticle.push({ place, reason: 'no-article' });
    await onPlan(plan, chunk.length);
    chunk = [];
  };
  const result = await source.read(async (record) => {
    if (record.record === 'settings') settings = record.value;
    chunk.push(record);
    if (chunk.length >= CHUNK) await decide();
  }, signal);
  if (!result.ok) return result;
  await decide();
  const { written, records, unreadable } = result.value;
  return succeed({
    ...memory.counts,
    differing: memory.differing,
    samples: memory.samples,
    written,
    records,
    settings,
    unreadable: [...unreadable, ...withoutArticle],
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
