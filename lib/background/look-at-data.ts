import type { StorageRoom } from '@/lib/browser/storage-room';
import type { DataHealth, HealthCheck } from '@/lib/domain/data-health';
import { succeed } from '@/lib/domain/failure';
import { readBackup } from '@/lib/formats/backup-reader';
import type { ServiceDependencies } from '@/lib/services/services';
import type { KeptBackups } from './kept-backups';

export interface LookAtData {
  deps: Pick<ServiceDependencies, 'library' | 'now'>;
  backups: KeptBackups;
  room: () => Promise<StorageRoom>;
}

/** Looks at everything that could be lost: nothing is changed by it. */
export async function lookAtData({ deps, backups, room }: LookAtData): Promise<DataHealth> {
  const { library } = deps;
  const [status, kept, storage] = await Promise.all([library.status(), backups.list(), room()]);
  const checks: HealthCheck[] = [
    {
      check: 'library',
      tone: status.state === 'ready' || status.state === 'new' ? 'sound' : 'caution',
      count: status.annotations,
    },
    await checkBackup(backups, kept[0]?.name, status.annotations),
    { check: 'room', tone: storage.persistent ? 'sound' : 'plain', count: 0 },
  ];
  if (status.state === 'ready') checks.push(await checkLinks(deps));
  const { annotations, articles } = status;
  const { used, allowed } = storage;
  return {
    at: deps.now(),
    library: { annotations, articles },
    room: { used, allowed },
    backups: kept,
    checks,
  };
}

async function checkBackup(
  backups: KeptBackups,
  newest: string | undefined,
  annotations: number,
): Promise<HealthCheck> {
  if (newest === undefined) {
    return { check: 'backup', tone: annotations === 0 ? 'plain' : 'caution', count: 0 };
  }
  const file = await backups.open(newest);
  let count = 0;
  const read = file.ok
    ? await readBackup(file.value, ({ record, value }) => {
        // What lies in the trash is in it too, and is not counted anywhere else.
        if (record === 'annotation' && value.deleted === undefined) count += 1;
      })
    : file;
  return { check: 'backup', tone: read.ok ? 'sound' : 'caution', count };
}

/** Annotations whose article is not there would be seen nowhere. */
async function checkLinks({ library }: LookAtData['deps']): Promise<HealthCheck> {
  const torn = await library.use(async ({ annotations, articles }) => {
    const known = new Set(await articles.toCollection().primaryKeys());
    const used = (await annotations.orderBy('articleId').keys()) as string[];
    return succeed(used.filter((id) => !known.has(id)).length);
  });
  const count = torn.ok ? torn.value : 0;
  return { check: 'links', tone: torn.ok && count === 0 ? 'sound' : 'caution', count };
}
