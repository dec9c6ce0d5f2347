import type { BackupRecord } from '@/lib/domain/backup-record';
import type { Result } from '@/lib/domain/failure';
import type { IsoDateTime } from '@/lib/domain/ids';
import type { UnreadablePart } from '@/lib/domain/import-report';

/** Takes a record; what it does with it is awaited before the next one comes. */
export type OnRecord = (record: BackupRecord) => Promise<void> | void;

/** What an importer is told besides the file. */
export interface ImportContext {
  /** Stands for dates that the file does not tell. */
  now: IsoDateTime;
  signal?: AbortSignal | undefined;
}

/** What a whole file says besides its records. */
export interface ImportSummary {
  /** When it was written, if it says so. */
  written?: IsoDateTime | undefined;
  /** How many records were handed over, or were unreadable. */
  records: number;
  unreadable: UnreadablePart[];
}

/** The beginning of a file, by which its format is recognised: its name is never trusted. */
export interface FileStart {
  bytes: Uint8Array;
  /** The first 64 KiB as text; empty for a zip. */
  text: string;
  /** What lies in it, if it is a zip. */
  entries: readonly string[];
}

/** One file format that records are read from. */
export interface Importer {
  id:
    | 'backup'
    | 'bookmarks'
    | 'hypothesis'
    | 'instapaper'
    | 'json-ld'
    | 'karakeep'
    | 'matter'
    | 'obsidian-clipper'
    | 'omnivore'
    | 'pocket'
    | 'raindrop'
    | 'readwise'
    | 'shared';
  /** The endings of such files, with their dots: what a file picker offers first. */
  endings: readonly string[];
  /** Whether its passages come without the place where they stand. */
  placeless: boolean;
  recognises(start: FileStart): boolean;
  /**
   * Reads a file and hands over its records one by one, an article before its annotations. The
   * content is data only: nothing of it is ever run or shown as it is.
   *
   * Failures: `file-unreadable`, `file-truncated`, `file-damaged`, `file-encoding`,
   * `file-too-large`, `file-newer`, `cancelled`. They may come after records were handed over:
   * nothing may be published before success.
   */
  read(file: Blob, onRecord: OnRecord, context: ImportContext): Promise<Result<ImportSummary>>;
}
