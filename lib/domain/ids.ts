import * as v from 'valibot';

/** Ids of imports may come from other tools, so any short plain name is allowed. */
export const IdSchema = v.pipe(v.string(), v.regex(/^[\w.:-]{1,128}$/u));

/** An instant as ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
export const IsoDateTimeSchema = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'not a date'),
);
export type IsoDateTime = string;
export type AnnotationId = string;
export type ArticleId = string;
export type BatchId = string;
export type DraftId = string;
export type ActionId = string;
