/** The expected bad outcomes: a closed list. Bugs are exceptions, these are values. */
export const FAILURE_CODES = [
  // the page
  'restricted-page',
  'not-an-article',
  'still-loading',
  'extraction-crashed',
  'annotator-crashed',
  'not-markable',
  'page-gone',
  'frame-unreachable',
  // the selection
  'nothing-selected',
  'selection-in-field',
  'selection-in-image',
  'selection-too-long',
  'not-describable',
  // the library
  'private-window',
  'storage-full',
  'snapshots-full',
  'disk-nearly-full',
  'library-missing',
  'library-newer',
  'library-corrupt',
  'library-unopenable',
  'no-history',
  'not-found',
  'note-too-long',
  // between the parts
  'refused',
  'background-died',
  'extension-updated',
  'site-not-allowed',
  // files
  'file-unreadable',
  'file-foreign',
  'file-newer',
  'file-truncated',
  'file-damaged',
  'file-encoding',
  'file-too-large',
  // sharing
  'clipboard-refused',
  'no-link',
  'cancelled',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

export interface Failure {
  code: FailureCode;
  /** For the reader of a log, never shown as it is. Holds no note, quote or address. */
  detail?: string;
  /** Where in a file: shown as it is. */
  at?: { line?: number; row?: number; entry?: string };
}

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export function succeed<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail(code: FailureCode, detail?: string): { ok: false; failure: Failure } {
  return { ok: false, failure: detail === undefined ? { code } : { code, detail } };
}
