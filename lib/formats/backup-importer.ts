import { readBackup } from './backup-reader';
import type { Importer } from './importer';

/** A backup of ours, gzipped or plain. */
export const backupImporter: Importer = {
  id: 'backup',
  endings: ['.jsonl.gz', '.gz', '.jsonl'],
  placeless: false,
  recognises: ({ bytes: [first, second], text }) =>
    (first === 0x1f && second === 0x8b) || text.startsWith('{"format":"pullquote-backup"'),
  async read(file, onRecord, { signal }) {
    const read = await readBackup(file, onRecord, signal);
    if (!read.ok) return read;
    const { header, records, unreadable } = read.value;
    return { ok: true, value: { written: header.created, records, unreadable } };
  },
};
