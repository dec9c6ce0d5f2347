import * as v from 'valibot';

/** Schemas for what other tools write: strict in what is used, blind to the rest. */

export const text = v.string();

/** A text, a number or nothing, as a text: tools differ, and change their minds. */
export const looseText = v.pipe(
  v.nullish(v.union([v.string(), v.number(), v.boolean()]), ''),
  v.transform(String),
);

/** One text or a list of them, as a list. */
export const textList = v.pipe(
  v.union([text, v.array(text)]),
  v.transform((value) => (typeof value === 'string' ? [value] : value)),
);

/** One thing or a list of such, as a list. */
export function many<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(
    v.union([v.array(schema), schema]),
    v.transform((value) => (Array.isArray(value) ? value : [value]) as v.InferOutput<Schema>[]),
  );
}

/** A list of which each entry is judged by itself, later: one bad entry spoils no other. */
export const entries = v.array(v.unknown());
