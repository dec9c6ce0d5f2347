import type { Annotation } from './annotation';
import type { AnnotationId, IsoDateTime } from './ids';
import type { Review } from './review';

/** How annotations come up again. */
export type ReviewMode = 'off' | 'spaced' | 'random';

/** What a day's review is chosen from. */
export interface ReviewDay {
  mode: ReviewMode;
  /** At most so many a day. */
  perDay: number;
  /** The instant at which the reader's day began, and the one at which it ends. */
  from: IsoDateTime;
  until: IsoDateTime;
}

/** What comes up today. */
export interface ReviewQueue {
  /** How many were shown today already. */
  done: number;
  /** Those that are left, in the order in which they come. */
  left: AnnotationId[];
}

/**
 * Chooses a day's review. Spaced: what is due, the longest waiting first, then what was never shown.
 * At random: by lot. The lot of a day is always the same, so that a page opened again goes on where
 * it was. What was marked today is no review yet; the trash, and what is never to come again, stay
 * away.
 */
export function reviewsOfDay(
  annotations: readonly Pick<Annotation, 'id' | 'created' | 'deleted'>[],
  reviews: readonly Review[],
  { mode, perDay, from, until }: ReviewDay,
): ReviewQueue {
  if (mode === 'off') return { done: 0, left: [] };
  const known = new Map(
    reviews.filter(({ deleted }) => deleted === undefined).map((review) => [review.id, review]),
  );
  const done = [...known.values()].filter(({ seen }) => seen >= from && seen < until).length;
  const waiting = annotations.flatMap(({ id, created, deleted }) => {
    const review = known.get(id);
    if (deleted !== undefined || created >= from || review?.never === true) return [];
    if (review !== undefined && review.seen >= from) return [];
    if (mode === 'spaced' && review?.due !== undefined && review.due >= until) return [];
    return [{ id, due: mode === 'spaced' ? review?.due : undefined, lot: lotOf(`${from} ${id}`) }];
  });
  const order = waiting.toSorted((a, b) => {
    if (a.due === undefined || b.due === undefined) {
      return Number(a.due === undefined) - Number(b.due === undefined) || a.lot - b.lot;
    }
    return a.due === b.due ? a.lot - b.lot : a.due < b.due ? -1 : 1;
  });
  return { done, left: order.slice(0, Math.max(0, perDay - done)).map(({ id }) => id) };
}

/** A number of some text that looks like chance (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/). */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  // The last bits of alike texts are alike: they are stirred once more.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
