import * as v from 'valibot';
import {
  AnnotationKindSchema,
  AnnotationSchema,
  NoteSchema,
  QuoteTextSchema,
  TagsSchema,
} from './annotation';
import type { Annotation, FoundPassage } from './annotation';
import { ArticleDetailsSchema } from './article';
import { HighlightColorSchema } from './highlight-color';
import { IdSchema, type AnnotationId } from './ids';
import { SelectorsSchema } from './selector';

/**
 * Who asks, read from the message's sender by `messaging/handle`, never from a payload.
 * Services decide by it what may be read, written or stored.
 */
export interface Requester {
  /** A page's annotator sees and changes only its own site; our own pages see everything. */
  tier: 'annotator' | 'own-page';
  /** The address of the tab's top page; absent for our own pages, unless they speak for a tab. */
  address?: string;
  /** The address of the frame, when it is not the top one. */
  frame?: string;
  /** From a private window: stored annotations may be shown, nothing may be written. */
  incognito: boolean;
  tabId?: number;
  frameId?: number;
}

const revision = v.pipe(v.number(), v.integer(), v.minValue(1));

export const NewAnnotationSchema = v.object({
  annotation: v.object({
    ...v.pick(AnnotationSchema, ['id', 'quote', 'selectors', 'color', 'note', 'tags']).entries,
    kind: v.optional(AnnotationKindSchema),
  }),
  /** Used only if the page has no article yet. */
  article: v.object({ ...ArticleDetailsSchema.entries, id: IdSchema }),
  action: IdSchema,
});
export type NewAnnotation = v.InferOutput<typeof NewAnnotationSchema>;

export const AnnotationEditSchema = v.object({
  id: IdSchema,
  /** The revision that the edit began from. */
  revision,
  action: IdSchema,
  color: v.optional(HighlightColorSchema),
  note: v.optional(NoteSchema),
  tags: v.optional(TagsSchema),
  /** Attaches it to another text; what it said before goes to its history. */
  attachment: v.optional(
    v.object({
      quote: QuoteTextSchema,
      selectors: SelectorsSchema,
      kind: v.optional(AnnotationKindSchema),
      /** The reader moved its ends: the page said nothing else before, so there is no history. */
      resized: v.optional(v.boolean()),
    }),
  ),
  /** Keeps the text as it is although the page says this now. */
  keptOver: v.optional(QuoteTextSchema),
});
export type AnnotationEdit = v.InferOutput<typeof AnnotationEditSchema>;

/** A conflict loses neither text: the caller offers its own beside the stored one. */
export type EditOutcome =
  { outcome: 'saved'; annotation: Annotation } | { outcome: 'conflict'; stored: Annotation };

export const ArticleEditSchema = v.object({
  id: IdSchema,
  revision,
  action: IdSchema,
  note: v.optional(NoteSchema),
  tags: v.optional(TagsSchema),
});
export type ArticleEdit = v.InferOutput<typeof ArticleEditSchema>;

/** How an annotation was found on its page, once it settled. */
export interface AnnotationState {
  id: AnnotationId;
  state: 'anchored' | 'changed' | 'orphan';
  /** Of a changed one what it says now, of an orphan the place most like it. */
  found?: FoundPassage | undefined;
}

export interface LibraryStatus {
  state: 'ready' | 'new' | 'missing' | 'newer' | 'corrupt' | 'unopenable' | 'no-history';
  annotations: number;
  articles: number;
  /** What the witness remembers, when the library itself is not there. */
  remembered?: { annotations: number; articles: number; at: string };
}
