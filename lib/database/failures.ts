import type { Failure } from '@/lib/domain/failure';

/**
 * What an error of IndexedDB means to the reader; `undefined` for a bug, which is to be thrown.
 *
 * Browsers tell the same mishap in several shapes, so the error, the one inside it and both
 * messages are looked at. Firefox says `InvalidStateError` for two things: on opening, that it
 * keeps no history; while writing in bulk, that the disk is full.
 */
export function databaseFailure(error: unknown, during: 'opening' | 'work'): Failure | undefined {
  const names = namesOf(error);
  const detail = names.join(' / ');
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/quota/iu)) return { code: 'storage-full', detail };
  if (has(/^VersionError/u)) return { code: 'library-newer', detail };
  if (has(/^InvalidStateError|did not allow mutations/u)) {
    return { code: during === 'opening' ? 'no-history' : 'storage-full', detail };
  }
  if (during === 'opening' && has(/^SecurityError|^NotAllowedError/u)) {
    return { code: 'no-history', detail };
  }
  if (has(/^(?:UnknownError|DataCorruptionError|NotReadableError|EncodingError)/u)) {
    return { code: 'library-corrupt', detail };
  }
  if (during === 'opening' || has(/^(?:DatabaseClosedError|OpenFailedError|AbortError)/u)) {
    return { code: 'library-unopenable', detail };
  }
  return undefined;
}

/** Whether the connection was taken away, so that looking again may help. */
export function connectionWasLost(error: unknown): boolean {
  return namesOf(error).some((name) => name.startsWith('DatabaseClosedError'));
}

/** Names and messages of an error and of those inside it. */
function namesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 3) return [];
  const { name, message, inner, failures } = error as {
    name?: unknown;
    message?: unknown;
    inner?: unknown;
    failures?: unknown;
  };
  const own = [name, message].filter((text) => typeof text === 'string');
  const more = Array.isArray(failures) ? failures.slice(0, 1) : [];
  return [...own, ...[inner, ...more].flatMap((one) => namesOf(one, depth + 1))];
}
