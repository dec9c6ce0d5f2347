import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { answerReview } from '@/lib/domain/answer-review';
import { ReviewSchema, type Review, type ReviewAnswer } from '@/lib/domain/review';

const DAY = 86_400_000;
const START = '2026-11-01T10:00:00.000Z';

/** Answers the same each time it comes due, and says after how many days it came back. */
function intervals(answer: ReviewAnswer, times: number): number[] {
  let review: Review | undefined;
  let at = START;
  return Array.from({ length: times }, () => {
    review = answerReview(review, { id: 'one', answer }, at);
    const days = Math.round((Date.parse(review.due ?? at) - Date.parse(at)) / DAY);
    at = review.due ?? at;
    return days;
  });
}

describe('an answer in review', () => {
  test('“soon” brings a quote back within days, every time', () => {
    expect(Math.max(...intervals('soon', 5))).toBeLessThanOrEqual(3);
  });

  test('“later” brings it back after longer and longer', () => {
    const days = intervals('later', 5);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(days[0]).toBeGreaterThanOrEqual(2);
    expect(days[4]).toBeGreaterThan(60);
  });

  test('“much later” waits longer than “later”, and never much more than three years', () => {
    const [later, muchLater] = [intervals('later', 8), intervals('much-later', 8)];
    muchLater.forEach((days, index) => expect(days).toBeGreaterThanOrEqual(later[index] ?? 0));
    expect(Math.max(...muchLater)).toBeLessThanOrEqual(1_100);
  });

  test('“never again” keeps it away, and forgets no figure', () => {
    const first = answerReview(undefined, { id: 'one', answer: 'later' }, START);
    const never = answerReview(first, { id: 'one', answer: 'never' }, START);
    expect(never).toMatchObject({ never: true, due: first.due, memory: first.memory });
  });

  test('of one that was only shown schedules nothing', () => {
    const seen = answerReview(undefined, { id: 'one', answer: 'seen' }, START);
    expect(seen).toMatchObject({ seen: START, never: false });
    expect(seen).not.toHaveProperty('due');
  });

  test('is the same for the same answers, and fits what is stored', () => {
    for (const answer of ['soon', 'later', 'much-later', 'never', 'seen'] as const) {
      const twice = [1, 2].map(() => answerReview(undefined, { id: 'one', answer }, START));
      expect(twice[0]).toEqual(twice[1]);
      expect(v.parse(ReviewSchema, twice[0])).toEqual(twice[0]);
    }
  });

  test('after an answer that was taken back begins anew', () => {
    const first = answerReview(undefined, { id: 'one', answer: 'much-later' }, START);
    const back = { ...first, deleted: START };
    const again = answerReview(back, { id: 'one', answer: 'later' }, START);
    const fresh = answerReview(undefined, { id: 'one', answer: 'later' }, START);
    expect(again.due).toBe(fresh.due);
    expect(again).not.toHaveProperty('deleted');
  });
});
