import { createEmptyCard, fsrs, generatorParameters, Rating, type Card, type Grade } from 'ts-fsrs';
import type { AnnotationId, IsoDateTime } from './ids';
import type { Review, ReviewAnswer } from './review';

const GRADES: Record<'soon' | 'later' | 'much-later', Grade> = {
  soon: Rating.Again,
  later: Rating.Good,
  'much-later': Rating.Easy,
};

/** Whole days, since a review is of a day; the same answers always come to the same days. */
const scheduler = fsrs(
  generatorParameters({ enable_short_term: false, enable_fuzz: false, maximum_interval: 1_095 }),
);

/** What is remembered of an annotation after it was shown once more. */
export function answerReview(
  stored: Review | undefined,
  { id, answer }: { id: AnnotationId; answer: ReviewAnswer },
  at: IsoDateTime,
): Review {
  const known = stored?.deleted === undefined ? stored : undefined;
  const { deleted: _deleted, ...kept } = stored ?? blank(id, at);
  const fresh = known === undefined && stored !== undefined ? { ...kept, ...forgotten } : kept;
  const times = { ...fresh.fieldTimes, schedule: at };
  if (stored?.deleted !== undefined) times.deleted = at;
  const next: Review = {
    ...fresh,
    seen: at,
    modified: at,
    revision: stored === undefined ? 1 : stored.revision + 1,
    fieldTimes: times,
  };
  if (answer === 'seen') return whole(next);
  if (answer === 'never')
    return whole({ ...next, never: true, fieldTimes: { ...times, never: at } });
  const { card } = scheduler.next(cardOf(next, stored?.seen), new Date(at), GRADES[answer]);
  return whole({
    ...next,
    due: card.due.toISOString(),
    memory: {
      stability: card.stability,
      difficulty: card.difficulty,
      reps: card.reps,
      lapses: card.lapses,
      state: card.state,
    },
  });
}

const forgotten = { due: undefined, memory: undefined, never: false };

function cardOf({ memory, due }: Review, seen: IsoDateTime | undefined): Card {
  const empty = createEmptyCard(seen === undefined ? undefined : new Date(seen));
  if (memory === undefined || seen === undefined) return empty;
  return {
    ...empty,
    ...memory,
    due: new Date(due ?? seen),
    last_review: new Date(seen),
  };
}

function blank(id: AnnotationId, at: IsoDateTime): Review {
  return {
    id,
    created: at,
    modified: at,
    revision: 1,
    seen: at,
    never: false,
    fieldTimes: { schedule: at, never: at, deleted: at },
  };
}

/** Without what is undefined: a stored row holds no such field. */
function whole(review: { [Field in keyof Review]: Review[Field] | undefined }): Review {
  const kept: Partial<Review> = Object.fromEntries(
    Object.entries(review).filter(([, value]) => value !== undefined),
  );
  return kept as Review;
}
