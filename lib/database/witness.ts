import * as v from 'valibot';
import { IdSchema, IsoDateTimeSchema } from '@/lib/domain/ids';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * What is remembered of the library outside of it: an empty or absent database beside a witness
 * was lost, it is not new. Counts are of what is not in the trash.
 */
export const WitnessSchema = v.object({
  libraryId: IdSchema,
  annotations: count,
  articles: count,
  /** The last change. */
  at: IsoDateTimeSchema,
  /** The browser said that it had to throw the database away. */
  damaged: v.optional(v.boolean()),
});
export type Witness = v.InferOutput<typeof WitnessSchema>;

/** Where the witness is kept: `storage.local`, behind two functions. What is no witness reads as undefined. */
export interface WitnessStore {
  read(): Promise<Witness | undefined>;
  write(witness: Witness): Promise<void>;
}

/** Reads what was kept; what is no witness reads as undefined. */
export function readWitness(kept: unknown): Witness | undefined {
  const parsed = v.safeParse(WitnessSchema, kept);
  return parsed.success ? parsed.output : undefined;
}
