import * as v from 'valibot';
import { IdSchema, IsoDateTimeSchema } from './ids';

const figure = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000));
const count = v.pipe(figure, v.integer());

/**
 * What is remembered of an annotation that was reviewed. Its id is the annotation's: one review for
 * each. The figures are those of FSRS (https://github.com/open-spaced-repetition/free-spaced-repetition-scheduler).
 */
export const ReviewSchema = v.object({
  id: IdSchema,
  created: IsoDateTimeSchema,
  modified: IsoDateTimeSchema,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Taken back: as if it had never been reviewed. */
  deleted: v.optional(IsoDateTimeSchema),
  /** When it was shown last. */
  seen: IsoDateTimeSchema,
  /** When it comes back; absent where it was only shown at random. */
  due: v.optional(IsoDateTimeSchema),
  memory: v.optional(
    v.object({
      /** In days: how long it takes until it is known with nine in ten. */
      stability: figure,
      /** 1…10. */
      difficulty: figure,
      reps: count,
      lapses: count,
      state: v.picklist([0, 1, 2, 3]),
    }),
  ),
  /** The reader does not want to see it again. */
  never: v.boolean(),
  fieldTimes: v.object({
    schedule: IsoDateTimeSchema,
    never: IsoDateTimeSchema,
    deleted: IsoDateTimeSchema,
  }),
});
export type Review = v.InferOutput<typeof ReviewSchema>;

/** What the reader says of an annotation that came up; `seen`, where nothing is to be scheduled. */
export const ReviewAnswerSchema = v.picklist(['soon', 'later', 'much-later', 'never', 'seen']);
export type ReviewAnswer = v.InferOutput<typeof ReviewAnswerSchema>;
