import { describe, expect, test } from 'vitest';
import { reviewsOfDay, type ReviewDay } from '@/lib/domain/reviews-of-day';
import { anAnnotation } from '../../support/builders';
import { aReview } from '../../support/work';

const day: ReviewDay = {
  mode: 'spaced',
  perDay: 3,
  from: '2026-11-23T00:00:00.000Z',
  until: '2026-11-24T00:00:00.000Z',
};
const before = '2026-11-01T10:00:00.000Z';
const annotations = ['a', 'b', 'c', 'd', 'e'].map((id) => anAnnotation({ id, created: before }));
const due = (id: string, at: string) => aReview({ id, seen: before, due: at });

describe('what comes up today', () => {
  test('is nothing unless the reader asked for it', () => {
    expect(reviewsOfDay(annotations, [], { ...day, mode: 'off' }).left).toEqual([]);
  });

  test('is a few, and the same few all day', () => {
    const first = reviewsOfDay(annotations, [], day);
    expect(first.left).toHaveLength(3);
    expect(reviewsOfDay(annotations.toReversed(), [], day)).toEqual(first);
  });

  test('is another few on another day', () => {
    const days = Array.from({ length: 12 }, (_, index) =>
      reviewsOfDay(annotations, [], {
        ...day,
        from: `2026-12-${String(index + 10)}T00:00:00.000Z`,
        until: `2026-12-${String(index + 11)}T00:00:00.000Z`,
      }).left.join(' '),
    );
    expect(new Set(days).size).toBeGreaterThan(4);
  });

  test('begins with what has waited longest, and leaves what is not due yet', () => {
    const reviews = [
      due('a', '2026-11-22T10:00:00.000Z'),
      due('b', '2026-11-20T10:00:00.000Z'),
      due('c', '2026-12-20T10:00:00.000Z'),
      due('d', '2026-11-23T23:00:00.000Z'),
    ];
    expect(reviewsOfDay(annotations, reviews, day).left).toEqual(['b', 'a', 'd']);
  });

  test('goes on where it was: what was answered today is done', () => {
    const [first = ''] = reviewsOfDay(annotations, [], day).left;
    const answered = aReview({ id: first, seen: '2026-11-23T08:00:00.000Z' });
    const queue = reviewsOfDay(annotations, [answered], day);
    expect(queue.done).toBe(1);
    expect(queue.left).toHaveLength(2);
    expect(queue.left).not.toContain(first);
  });

  test('leaves out the trash, what was marked today, and what is never to come again', () => {
    const some = [
      anAnnotation({ id: 'a', created: before, deleted: before }),
      anAnnotation({ id: 'b', created: '2026-11-23T07:00:00.000Z' }),
      anAnnotation({ id: 'c', created: before }),
    ];
    expect(reviewsOfDay(some, [aReview({ id: 'c', seen: before, never: true })], day).left).toEqual(
      [],
    );
  });

  test('at random asks nothing of what is due', () => {
    const reviews = annotations.map(({ id }) => due(id, '2027-11-22T10:00:00.000Z'));
    expect(reviewsOfDay(annotations, reviews, { ...day, mode: 'random' }).left).toHaveLength(3);
    expect(reviewsOfDay(annotations, reviews, day).left).toEqual([]);
  });

  test('forgets an answer that was taken back', () => {
    const back = aReview({ id: 'a', seen: '2026-11-23T08:00:00.000Z', deleted: before });
    expect(reviewsOfDay([anAnnotation({ id: 'a', created: before })], [back], day)).toEqual({
      done: 0,
      left: ['a'],
    });
  });
});
