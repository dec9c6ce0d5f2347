import type { RescueGateway } from '@/components/rescue/rescue-page';
import { saveFile } from '@/lib/browser/downloads';
import type { RescuedLibrary, Rescue } from '@/lib/database/rescue/rescue-library';
import { backupName, writeBackup } from '@/lib/formats/backup-writer';

/** What the rescue page does with what was found. */
export function createRescueGateway(rescue: Rescue): RescueGateway {
  const openLibrary = () => location.assign('/library.html');
  const save = async () => ({ annotations: 0, unreadable: 0 });
  if (rescue.found !== 'library') {
    return { found: rescue.found, detail: rescue.detail, openLibrary, save };
  }
  const { counts, version } = rescue.library;
  return {
    found: { annotations: counts.annotations },
    detail: `version ${version}, ${JSON.stringify(counts)}`,
    openLibrary,
    save: () => saveAll(rescue.library),
  };
}

async function saveAll(library: RescuedLibrary) {
  const written = { annotations: 0, unreadable: 0 };
  const created = new Date().toISOString();
  async function* counted() {
    for await (const row of library.records()) {
      if (row.record === 'annotation') written.annotations += 1;
      if (row.record === 'unreadable') written.unreadable += 1;
      yield row;
    }
  }
  const content = writeBackup({ created, counts: library.counts }, counted());
  const file = await new Response(content, {
    headers: { 'content-type': 'application/gzip' },
  }).blob();
  saveFile(backupName(created), file);
  return written;
}
