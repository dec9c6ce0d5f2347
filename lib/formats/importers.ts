import { readBackup } from './backup-reader';

/** One file format that records are read from. */
export interface Importer {
  id: 'backup';
  /** The endings of such files, with their dots: what a file picker offers first. */
  endings: readonly string[];
  /** Reads a file and hands over its records one by one. */
  read: typeof readBackup;
}

/** Every format that can be read, in the order in which a file is offered to them. */
export const IMPORTERS: readonly Importer[] = [
  { id: 'backup', endings: ['.jsonl.gz', '.gz', '.jsonl'], read: readBackup },
];
