import * as v from 'valibot';
import { AddressSchema, FoundPassageSchema } from '@/lib/domain/annotation';
import { ManyChangeSchema, TagRenameSchema } from '@/lib/domain/change-many';
import { DraftSchema } from '@/lib/domain/draft';
import { HighlightColorSchema } from '@/lib/domain/highlight-color';
import { IdSchema } from '@/lib/domain/ids';
import { ReviewRequestSchema, SheetChangeSchema } from '@/lib/domain/work-requests';
import {
  AnnotationEditSchema,
  ArticleEditSchema,
  NewAnnotationSchema,
} from '@/lib/domain/requests';
import type { MessageToAnnotator, MessageToBackground, Payload } from './protocol';

/** A message to the background. */
export interface Rule<Name extends MessageToBackground> {
  /**
   * Who may send it. `annotator`: the annotator of a page, and our own pages as well.
   * `own-page`: popup, library, options and welcome only.
   */
  from: 'annotator' | 'own-page';
  /** Everything that is not in the schema is dropped; what does not fit it is refused. */
  payload: v.GenericSchema<unknown, Payload<Name>>;
}

/**
 * A message to an annotator. Only our background and our pages can send it, which the annotator
 * looks at; it carries no schema into the page, because its senders' types are proof enough.
 */
export interface TrustedRule {
  from: 'extension';
}

type Rules = { [Name in MessageToBackground]: Rule<Name> } & Record<
  MessageToAnnotator,
  TrustedRule
>;

const empty = v.object({});
const action = IdSchema;
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
/** More annotations than any page has; a message with more is no honest one. */
const ids = v.pipe(v.array(IdSchema), v.maxLength(100_000));
/** A host name (RFC 1035: at most 253 characters), or an address in figures. */
const site = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}._:[\]-]{1,253}$/u));

/** The rule of every message. */
export const RULES: Rules = {
  'page.open': {
    from: 'annotator',
    payload: v.object({ canonicalUrl: v.optional(AddressSchema) }),
  },
  'annotation.create': { from: 'annotator', payload: NewAnnotationSchema },
  'annotation.edit': { from: 'annotator', payload: AnnotationEditSchema },
  'annotation.delete': { from: 'annotator', payload: v.object({ id: IdSchema, action }) },
  'action.undo': { from: 'annotator', payload: v.object({ action }) },
  'annotation.report': {
    from: 'annotator',
    payload: v.object({
      states: v.pipe(
        v.array(
          v.object({
            id: IdSchema,
            state: v.picklist(['anchored', 'changed', 'orphan']),
            found: v.optional(FoundPassageSchema),
          }),
        ),
        v.maxLength(100_000),
      ),
    }),
  },
  'draft.keep': { from: 'annotator', payload: v.omit(DraftSchema, ['pageUrl']) },
  'draft.drop': { from: 'annotator', payload: v.object({ id: IdSchema }) },
  'part.load': {
    from: 'annotator',
    payload: v.object({
      part: v.picklist(['toolbar', 'card', 'note', 'search', 'cursor', 'links', 'media']),
    }),
  },
  'site.toolbar': { from: 'annotator', payload: v.object({ hidden: v.boolean() }) },
  'color.used': { from: 'annotator', payload: v.object({ color: HighlightColorSchema }) },

  'tab.annotations': { from: 'own-page', payload: v.object({ tabId }) },
  'tab.annotate': {
    from: 'own-page',
    payload: v.object({ ...NewAnnotationSchema.entries, tabId }),
  },
  'action.last': { from: 'own-page', payload: empty },
  'reader.open': { from: 'own-page', payload: v.object({ tabId }) },
  'page.kept': {
    from: 'own-page',
    payload: v.object({ tabId, keep: v.optional(v.boolean()) }),
  },
  'snapshot.keep': { from: 'own-page', payload: v.object({ id: IdSchema }) },
  'snapshot.release': { from: 'own-page', payload: v.object({ ids }) },
  'reader.page': {
    from: 'own-page',
    payload: v.object({ address: AddressSchema, canonicalUrl: v.optional(AddressSchema) }),
  },
  'reader.annotate': {
    from: 'own-page',
    payload: v.object({ ...NewAnnotationSchema.entries, address: AddressSchema }),
  },
  'annotation.sought': { from: 'own-page', payload: v.object({ id: IdSchema }) },
  'sheet.change': {
    from: 'own-page',
    payload: SheetChangeSchema,
  },
  'review.answer': {
    from: 'own-page',
    payload: ReviewRequestSchema,
  },
  'article.edit': { from: 'own-page', payload: ArticleEditSchema },
  'article.delete': { from: 'own-page', payload: v.object({ id: IdSchema, action }) },
  'annotations.change': { from: 'own-page', payload: ManyChangeSchema },
  'tags.rename': { from: 'own-page', payload: TagRenameSchema },
  'trash.restore': { from: 'own-page', payload: v.object({ ids, action }) },
  'trash.purge': {
    from: 'own-page',
    payload: v.object({ ids: v.union([ids, v.literal('all')]), action }),
  },
  'site.asked': { from: 'own-page', payload: v.object({ site }) },
  'library.status': { from: 'own-page', payload: empty },
  'library.begin': { from: 'own-page', payload: empty },
  'library.erase': { from: 'own-page', payload: empty },
  'library.published': { from: 'own-page', payload: empty },

  'annotations.changed': { from: 'extension' },
  'annotator.command': { from: 'extension' },
  'annotator.selection': { from: 'extension' },
  'annotator.highlight': { from: 'extension' },
  'annotator.reveal': { from: 'extension' },
  'annotator.doctor': { from: 'extension' },
  'annotator.links': { from: 'extension' },
  'annotator.states': { from: 'extension' },
  'annotator.failed': { from: 'extension' },
  'annotator.allowed': { from: 'extension' },
};
