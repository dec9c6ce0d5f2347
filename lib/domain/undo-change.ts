import type { Annotation } from './annotation';
import type { Article } from './article';
import { setDeleted } from './edit-annotation';
import type { IsoDateTime } from './ids';
import type { WorkRecord } from './work-record';

/** What an action changes of an annotation or article, and under which of `fieldTimes` it is set. */
const TIME_OF: Readonly<Record<string, string>> = {
  color: 'color',
  note: 'note',
  tags: 'tags',
  quote: 'selectors',
  selectors: 'selectors',
  history: 'selectors',
  keptOver: 'selectors',
  deleted: 'deleted',
};

/**
 * A record with one change taken back: each field that the change had set gets its old value, but
 * a field that was set again since keeps what it says now. What was created goes to the trash.
 *
 * @param before the record before the change; absent for a creation
 * @param after the record right after it
 * @param current the record as it is stored now
 * @param fields what may be taken back, each with its time: those of an annotation, unless said
 */
export function undoChange<Stored extends Annotation | Article | WorkRecord>(
  before: Stored | undefined,
  after: Stored,
  current: Stored,
  at: IsoDateTime,
  fields: Readonly<Record<string, string>> = TIME_OF,
): Stored {
  if (before === undefined) {
    return current.deleted === undefined ? setDeleted(current, true, at) : current;
  }
  const [old, set, now] = [before, after, { ...current }].map(
    (record) => record as Partial<Record<string, unknown>>,
  ) as [
    Partial<Record<string, unknown>>,
    Partial<Record<string, unknown>>,
    Record<string, unknown>,
  ];
  const times: Record<string, IsoDateTime> = {};
  for (const [field, time] of Object.entries(fields)) {
    if (same(old[field], set[field]) || !same(set[field], now[field])) continue;
    if (old[field] === undefined) delete now[field];
    else now[field] = old[field];
    times[time] = at;
  }
  if (Object.keys(times).length === 0) return current;
  return {
    ...(now as Stored),
    modified: at,
    revision: current.revision + 1,
    fieldTimes: { ...current.fieldTimes, ...times },
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
