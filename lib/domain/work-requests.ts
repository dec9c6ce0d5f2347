import * as v from 'valibot';
import { SheetEditSchema } from './edit-work';
import { IdSchema } from './ids';
import { ReviewAnswerSchema } from './review';

/** One action on claim sheets. */
export const SheetChangeSchema = v.object({
  edits: v.pipe(v.array(SheetEditSchema), v.maxLength(10_000)),
  action: IdSchema,
});
export type SheetChange = v.InferOutput<typeof SheetChangeSchema>;

/** When an annotation is to come up again. */
export const ReviewRequestSchema = v.object({
  id: IdSchema,
  answer: ReviewAnswerSchema,
  action: IdSchema,
});
export type ReviewRequest = v.InferOutput<typeof ReviewRequestSchema>;
