import type { Annotation } from './annotation';
import type { Article } from './article';
import type { IsoDateTime } from './ids';

/**
 * Two states of one annotation as one: each field as it was set last. The order and the number of
 * merges do not matter (the merge is commutative, associative and idempotent), so that backups and
 * devices may meet in any order.
 */
export function mergeAnnotations(one: Annotation, other: Annotation): Annotation {
  const color = later(one, other, 'color', ({ color: value }) => value);
  const note = later(one, other, 'note', ({ note: value }) => value);
  const tags = later(one, other, 'tags', ({ tags: value }) => value);
  const text = later(one, other, 'selectors', ({ kind, quote, selectors, keptOver }) => ({
    kind,
    quote,
    selectors,
    ...present('keptOver', keptOver),
  }));
  const deleted = later(one, other, 'deleted', (record) => record.deleted ?? null);
  return {
    id: one.id,
    articleId: lesser(one.articleId, other.articleId),
    ...text.value,
    color: color.value,
    note: note.value,
    tags: tags.value,
    created: earliest(one.created, other.created),
    modified: latest(one.modified, other.modified),
    revision: Math.max(one.revision, other.revision),
    fieldTimes: {
      color: color.at,
      note: note.at,
      tags: tags.at,
      selectors: text.at,
      deleted: deleted.at,
    },
    history: union(one.history, other.history),
    ...present('frame', greater(one.frame, other.frame)),
    ...present('lastSeen', lastSeen(one.lastSeen, other.lastSeen)),
    ...present('deleted', deleted.value ?? undefined),
    ...present('batch', greater(one.batch, other.batch)),
    ...present('origin', greater(one.origin, other.origin)),
  };
}

/** Two states of one article as one, by the same laws. */
export function mergeArticles(one: Article, other: Article): Article {
  const note = later(one, other, 'note', ({ note: value }) => value);
  const tags = later(one, other, 'tags', ({ tags: value }) => value);
  const deleted = later(one, other, 'deleted', (record) => record.deleted ?? null);
  const [first, second] = [details(one), details(other)];
  const newest = isSetLater([one.modified, first], [other.modified, second]) ? first : second;
  return {
    ...newest,
    id: lesser(one.id, other.id),
    addresses: union(one.addresses, other.addresses),
    accessed: latest(one.accessed, other.accessed),
    note: note.value,
    tags: tags.value,
    created: earliest(one.created, other.created),
    modified: latest(one.modified, other.modified),
    revision: Math.max(one.revision, other.revision),
    fieldTimes: { note: note.at, tags: tags.at, deleted: deleted.at },
    ...present('deleted', deleted.value ?? undefined),
    ...present('batch', greater(one.batch, other.batch)),
    ...present('origin', greater(one.origin, other.origin)),
  };
}

/** A record as text, the same whatever the order of its properties. */
export function canonicalText(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}

function details(article: Article) {
  const {
    id: _id,
    addresses: _addresses,
    accessed: _accessed,
    note: _note,
    tags: _tags,
    ...rest
  } = article;
  const { created: _created, modified: _modified, revision: _revision, ...more } = rest;
  const { fieldTimes: _times, deleted: _deleted, batch: _batch, origin: _origin, ...own } = more;
  return own;
}

/** The value of a field as it was set last; of two set at once, the greater as text. */
function later<
  Field extends string,
  Stored extends { fieldTimes: Record<Field, IsoDateTime> },
  Value,
>(
  one: Stored,
  other: Stored,
  field: Field,
  read: (record: Stored) => Value,
): { value: Value; at: IsoDateTime } {
  const [first, second] = [one, other].map((record) => ({
    value: read(record),
    at: record.fieldTimes[field],
  })) as [{ value: Value; at: IsoDateTime }, { value: Value; at: IsoDateTime }];
  return isSetLater([first.at, first.value], [second.at, second.value]) ? first : second;
}

/** Whether the first of two values was set later; of two set at once, whether it is the greater as text. */
export function isSetLater(
  one: readonly [IsoDateTime, unknown],
  other: readonly [IsoDateTime, unknown],
): boolean {
  const order = compareTimes(one[0], other[0]);
  return order === 0 ? canonicalText(one[1]) > canonicalText(other[1]) : order > 0;
}

/** By instant; two ways of writing the same instant by their text. */
function compareTimes(one: IsoDateTime, other: IsoDateTime): number {
  const difference = Date.parse(one) - Date.parse(other);
  if (difference !== 0) return difference;
  return one === other ? 0 : one > other ? 1 : -1;
}

const latest = (one: IsoDateTime, other: IsoDateTime) =>
  compareTimes(one, other) > 0 ? one : other;
const earliest = (one: IsoDateTime, other: IsoDateTime) =>
  compareTimes(one, other) < 0 ? one : other;
const lesser = (one: string, other: string) => (one < other ? one : other);

function greater<Value>(one: Value | undefined, other: Value | undefined): Value | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return canonicalText(one) > canonicalText(other) ? one : other;
}

function lastSeen(one: Annotation['lastSeen'], other: Annotation['lastSeen']) {
  if (one === undefined || other === undefined) return one ?? other;
  return isSetLater([one.at, one], [other.at, other]) ? one : other;
}

/** Both lists as one, without doubles, in one order. */
function union<Value>(one: readonly Value[], other: readonly Value[]): Value[] {
  const all = new Map([...one, ...other].map((value) => [canonicalText(value), value]));
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function present<Name extends string, Value>(name: Name, value: Value | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value };
}
