import * as v from 'valibot';
import { AddressSchema, NoteSchema, OriginSchema, TagsSchema } from './annotation';
import { IdSchema, IsoDateTimeSchema } from './ids';

const line = v.pipe(v.string(), v.maxLength(4_000));

/** What is known of an article from its page, before it is stored. */
export const ArticleDetailsSchema = v.object({
  canonicalUrl: v.optional(AddressSchema),
  title: line,
  byline: v.pipe(v.array(line), v.maxLength(50)),
  siteName: v.optional(line),
  /** ISO date or date-time, as the page gave it. */
  published: v.optional(v.pipe(v.string(), v.maxLength(40))),
  /** BCP 47. */
  language: v.optional(v.pipe(v.string(), v.maxLength(35))),
  direction: v.picklist(['ltr', 'rtl']),
  excerpt: v.optional(line),
  image: v.optional(AddressSchema),
  wordCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type ArticleDetails = v.InferOutput<typeof ArticleDetailsSchema>;

/** An article of the library. */
export const ArticleSchema = v.object({
  ...ArticleDetailsSchema.entries,
  id: IdSchema,
  /** The cleaned address (see page-identity); an import may have none. */
  url: v.optional(AddressSchema),
  /** Every key by which a page of this article may come: see `pageKeys`. */
  addresses: v.pipe(v.array(AddressSchema), v.maxLength(100)),
  accessed: IsoDateTimeSchema,
  note: NoteSchema,
  tags: TagsSchema,
  created: IsoDateTimeSchema,
  modified: IsoDateTimeSchema,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  fieldTimes: v.object({
    note: IsoDateTimeSchema,
    tags: IsoDateTimeSchema,
    deleted: IsoDateTimeSchema,
  }),
  deleted: v.optional(IsoDateTimeSchema),
  batch: v.optional(IdSchema),
  origin: v.optional(OriginSchema),
});
export type Article = v.InferOutput<typeof ArticleSchema>;

/** What `extract-article` answers: the details and the readable content of a page. */
export interface ExtractedArticle extends ArticleDetails {
  /** Whether this reads like an article rather than a front page, a search or a shop. */
  isArticle: boolean;
  /** Clean HTML. It is sanitised again wherever it enters a DOM. */
  contentHtml: string;
  /** The article's text: blocks separated by a blank line. */
  text: string;
  /** Whole minutes, at least one. */
  readingMinutes: number;
  /** The part of the site that it stands in, as “Sport”. */
  section?: string;
  /** The page says that it shows this only to subscribers, or only a part of it to others. */
  isPaywalled?: boolean;
  /** Where the page takes comments: the address of the form or list, when there is one. */
  commentsUrl?: string;
}
