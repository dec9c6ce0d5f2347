import type { Failure, FailureCode } from '@/lib/domain/failure';
import type { Translator } from '@/lib/i18n/translate';
import type { Tone } from './Banner';

/** What a reader can do about a failure. A surface offers those that it knows how to do. */
export type FailureAction =
  | 'try-again'
  | 'copy-text'
  | 'open-library'
  | 'open-rescue'
  | 'restore-backup'
  | 'save-copy'
  | 'open-elsewhere';

export interface FailureMessage {
  /** What is. */
  heading: string;
  /** What to do. */
  text: string;
  actions: readonly FailureAction[];
  tone: Tone;
}

const ACTIONS: Partial<Record<FailureCode, readonly FailureAction[]>> = {
  'restricted-page': ['open-library'],
  'not-markable': ['open-library'],
  'still-loading': ['try-again'],
  'extraction-crashed': ['try-again'],
  'annotator-crashed': ['try-again'],
  'not-describable': ['try-again'],
  'storage-full': ['try-again', 'copy-text'],
  'library-missing': ['restore-backup', 'open-rescue'],
  'library-newer': ['save-copy'],
  'library-corrupt': ['restore-backup', 'open-rescue'],
  'library-unopenable': ['try-again', 'open-rescue'],
  'note-too-long': ['copy-text'],
  'background-died': ['try-again', 'copy-text'],
  'not-found': ['copy-text'],
  'clipboard-refused': ['try-again'],
};

/** States that are nobody's fault: said quietly. */
const PLAIN: ReadonlySet<FailureCode> = new Set([
  'restricted-page',
  'not-markable',
  'not-an-article',
  'still-loading',
  'extraction-crashed',
  'nothing-selected',
  'private-window',
  'site-not-allowed',
  'cancelled',
]);

const CAUTION: ReadonlySet<FailureCode> = new Set([
  'library-newer',
  'no-history',
  'snapshots-full',
  'disk-nearly-full',
  'extension-updated',
  'no-link',
]);

/** A failure in the reader's language: what is, what to do, and which buttons help. */
export function failureMessage(t: Translator['t'], failure: Failure): FailureMessage {
  return {
    heading: t(`failure.${failure.code}.heading`),
    text: t(`failure.${failure.code}.text`),
    actions: ACTIONS[failure.code] ?? [],
    tone: toneOf(failure.code),
  };
}

function toneOf(code: FailureCode): Tone {
  if (PLAIN.has(code)) return 'plain';
  return CAUTION.has(code) ? 'caution' : 'danger';
}
