import type { Annotation } from './annotation';
import type { Article } from './article';
import { DEFAULT_HIGHLIGHT_COLOR } from './highlight-color';
import type { IsoDateTime } from './ids';
import { mergeTags } from './tag';

/** What becomes of an annotation that says something else in the file of another tool. */
export type Meeting = 'mine' | 'both' | 'theirs';

/**
 * Whether the file says anything of a passage that the library does not: a note, a tag or a colour.
 * What the file leaves empty says nothing, and what lies in the trash is left there.
 */
export function differs(stored: Annotation, incoming: Annotation): boolean {
  if (stored.deleted !== undefined) return false;
  const more = mergeTags(stored.tags, incoming.tags).length > stored.tags.length;
  return more || !stored.note.includes(incoming.note) || hasOtherColor(stored, incoming);
}

/** The stored annotation as the reader decided; itself, if that changes nothing. */
export function meetAnnotation(
  stored: Annotation,
  incoming: Annotation,
  meeting: Meeting,
  now: IsoDateTime,
): Annotation {
  if (meeting === 'mine' || !differs(stored, incoming)) return stored;
  const tags = mergeTags(stored.tags, incoming.tags);
  const note =
    stored.note.includes(incoming.note) || incoming.note === ''
      ? stored.note
      : meeting === 'theirs' || stored.note === ''
        ? incoming.note
        : `${stored.note}\n\n${incoming.note}`;
  const color = meeting === 'theirs' && hasOtherColor(stored, incoming) ? incoming : stored;
  const changes = { tags, note, color: color.color };
  const at = (field: keyof typeof changes) =>
    String(changes[field]) === String(stored[field]) ? stored.fieldTimes[field] : now;
  const fieldTimes = { color: at('color'), note: at('note'), tags: at('tags') };
  if (Object.values(fieldTimes).every((time) => time !== now)) return stored;
  return {
    ...stored,
    ...changes,
    fieldTimes: { ...stored.fieldTimes, ...fieldTimes },
    modified: now,
  };
}

/** The stored article with the tags and the note that only the file has; itself, if there are none. */
export function joinArticle(stored: Article, incoming: Article, now: IsoDateTime): Article {
  if (stored.deleted !== undefined) return stored;
  const tags = mergeTags(stored.tags, incoming.tags);
  const note = stored.note === '' ? incoming.note : stored.note;
  if (tags.length === stored.tags.length && note === stored.note) return stored;
  return {
    ...stored,
    tags,
    note,
    fieldTimes: {
      ...stored.fieldTimes,
      ...(tags.length === stored.tags.length ? {} : { tags: now }),
      ...(note === stored.note ? {} : { note: now }),
    },
    modified: now,
  };
}

/** Words alone: how another tool kept spaces, quotation marks' neighbours and case does not matter. */
export function plainQuote(quote: string): string {
  return quote
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim();
}

/** Most files tell no colour: the default one stands for that too. */
function hasOtherColor(stored: Annotation, incoming: Annotation): boolean {
  return incoming.color !== DEFAULT_HIGHLIGHT_COLOR && incoming.color !== stored.color;
}
