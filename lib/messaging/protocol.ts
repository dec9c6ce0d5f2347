import type { Annotation, Tombstone } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { LastAction } from '@/lib/domain/change';
import type { ManyChange, TagRename } from '@/lib/domain/change-many';
import type { ReviewRequest, SheetChange } from '@/lib/domain/work-requests';
import type { Draft } from '@/lib/domain/draft';
import type { Failure, Result } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { ActionId, AnnotationId, ArticleId, DraftId } from '@/lib/domain/ids';
import type { PageCommand } from '@/lib/domain/in-page';
import type {
  AnnotationEdit,
  AnnotationState,
  ArticleEdit,
  EditOutcome,
  LibraryStatus,
  NewAnnotation,
} from '@/lib/domain/requests';
import type { PassageLink } from '@/lib/domain/passage-link';
import type { AnchorState, Selector } from '@/lib/domain/selector';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Tag } from '@/lib/domain/tag';
import type { AnnotatorSettings } from './annotator-settings';

/**
 * Every message between the parts, with payload and answer. Who may send which, and the schema of
 * each payload, stands in `rules.ts`.
 *
 * Messages of a page carry neither its address nor its frame: the background reads both from the
 * sender. Every change carries ids that its caller made, so a repeated message does nothing twice.
 */
export interface Protocol extends FromAnnotator, FromOwnPages, ToAnnotator {}

export type MessageName = keyof Protocol;
export type Payload<Name extends MessageName> = Parameters<Protocol[Name]>[0];
export type Answer<Name extends MessageName> = Awaited<ReturnType<Protocol[Name]>>;

export type MessageToBackground = keyof FromAnnotator | keyof FromOwnPages;
export type MessageToAnnotator = keyof ToAnnotator;

/** What travels. */
export interface Envelope {
  name: string;
  payload: unknown;
}

/** Annotator → background. It reads and writes only what belongs to its sender's own site. */
export interface FromAnnotator {
  /** The annotator of a frame has started, or its page took another address. */
  'page.open': (payload: { canonicalUrl?: string | undefined }) => Promise<Result<PageState>>;
  /** Stores an annotation and, if it is the first of its page, the article. */
  'annotation.create': (payload: NewAnnotation) => Promise<Result<Annotation>>;
  /** Changes colour, note, tags or the passage; refused politely if someone else changed it since. */
  'annotation.edit': (payload: AnnotationEdit) => Promise<Result<EditOutcome>>;
  /** Moves an annotation to the trash. */
  'annotation.delete': (payload: { id: AnnotationId; action: ActionId }) => Promise<Result<null>>;
  /** Takes an action back. Undoing twice does nothing more. */
  'action.undo': (payload: { action: ActionId }) => Promise<Result<null>>;
  /** How the annotations of the page were found, once it settled. Not a change of the reader's. */
  'annotation.report': (payload: { states: AnnotationState[] }) => Promise<Result<null>>;
  /** Keeps text being typed. */
  'draft.keep': (payload: Omit<Draft, 'pageUrl'>) => Promise<Result<null>>;
  /** The text was saved or given up. */
  'draft.drop': (payload: { id: DraftId }) => Promise<Result<null>>;
  /** Injects a part of the annotator that is needed for the first time. */
  'part.load': (payload: { part: AnnotatorPart }) => Promise<Result<null>>;
  /** The reader hides the toolbar on the page's site, or takes that back. */
  'site.toolbar': (payload: { hidden: boolean }) => Promise<Result<null>>;
  /** The reader picked a colour: it is the default of the next highlight. */
  'color.used': (payload: { color: HighlightColor }) => Promise<Result<null>>;
}

/** Popup, library, options, welcome → background. They may also send everything of the annotator. */
export interface FromOwnPages {
  /** What `page.open` answers, for a tab: needed where the page itself may not read the library. */
  'tab.annotations': (payload: { tabId: number }) => Promise<Result<PageState>>;
  /** Stores an annotation for a tab's page (from the popup). */
  'tab.annotate': (payload: NewAnnotation & { tabId: number }) => Promise<Result<Annotation>>;
  /** Which action undo takes back next, whichever surface did it; `null` when there is none. */
  'action.last': (payload: Record<never, never>) => Promise<Result<LastAction | null>>;
  /** Reads the article of a tab's page, lays it at hand, and opens it in our reader. */
  'reader.open': (payload: { tabId: number }) => Promise<Result<null>>;
  /** Whether the article of a tab's page is kept, once it is kept or released as `keep` says. */
  'page.kept': (payload: { tabId: number; keep?: boolean | undefined }) => Promise<Result<boolean>>;
  /** Keeps an article that is at hand, as it was read. */
  'snapshot.keep': (payload: { id: string }) => Promise<Result<Snapshot>>;
  /** Need not be kept any more. */
  'snapshot.release': (payload: { ids: string[] }) => Promise<Result<null>>;
  /** What `page.open` answers, for a page that our reader shows. */
  'reader.page': (payload: {
    address: string;
    canonicalUrl?: string | undefined;
  }) => Promise<Result<PageState>>;
  /** Stores an annotation made in our reader, for the page that it shows. */
  'reader.annotate': (payload: NewAnnotation & { address: string }) => Promise<Result<Annotation>>;
  /** Changes claim sheets: all of the edits or none. */
  'sheet.change': (payload: SheetChange) => Promise<Result<null>>;
  /** When an annotation that came up is to come up again. */
  'review.answer': (payload: ReviewRequest) => Promise<Result<null>>;
  'article.edit': (payload: ArticleEdit) => Promise<Result<Article>>;
  /** Moves an article and its annotations to the trash. */
  'article.delete': (payload: { id: ArticleId; action: ActionId }) => Promise<Result<null>>;
  /** Changes many annotations, as one action; answers how many of them it did change. */
  'annotations.change': (payload: ManyChange) => Promise<Result<{ changed: number }>>;
  /** Gives tags another name everywhere, so that several become one; without a name they go. */
  'tags.rename': (payload: TagRename) => Promise<Result<{ changed: number }>>;
  /** Takes annotations out of the trash. */
  'trash.restore': (payload: { ids: AnnotationId[]; action: ActionId }) => Promise<Result<null>>;
  /** Removes the words of annotations for ever; tombstones stay. */
  'trash.purge': (payload: {
    ids: AnnotationId[] | 'all';
    action: ActionId;
  }) => Promise<Result<Tombstone[]>>;
  /** The reader follows the link of an annotation: its page, when it opens, shows the place. */
  'annotation.sought': (payload: { id: AnnotationId }) => Promise<Result<null>>;
  /** The offer to show highlights on a site is being made: it is made once. */
  'site.asked': (payload: { site: string }) => Promise<Result<null>>;
  /** Whether the library is there and can be read. */
  'library.status': (payload: Record<never, never>) => Promise<Result<LibraryStatus>>;
  /** The reader chose to begin anew although a library existed: the only way to do so. */
  'library.begin': (payload: Record<never, never>) => Promise<Result<null>>;
  /**
   * The reader typed that everything is to be deleted: the library, what is kept beside it, settings
   * and allowed sites.
   */
  'library.erase': (payload: Record<never, never>) => Promise<Result<null>>;
  /** Restored or imported records were published: tabs repaint, the witness is renewed. */
  'library.published': (payload: Record<never, never>) => Promise<Result<null>>;
}

/** Background or popup → annotator of a tab. */
export interface ToAnnotator {
  /** Something of this page was changed elsewhere: ask again. */
  'annotations.changed': (payload: Record<never, never>) => Promise<Result<null>>;
  /** A menu entry or shortcut was used; on a picture the menu names its address. */
  'annotator.command': (payload: {
    command: PageCommand;
    image?: string | undefined;
  }) => Promise<Result<null>>;
  /** The selection of this frame. */
  'annotator.selection': (payload: Record<never, never>) => Promise<Result<SelectionSummary>>;
  /** Highlights this frame's selection, or recolours the annotation of exactly that passage. */
  'annotator.highlight': (payload: {
    color: HighlightColor;
    note?: string;
    tags?: Tag[];
  }) => Promise<Result<Annotation>>;
  /** Scrolls to an annotation, makes it stand out for a moment, and moves the reading position there. */
  'annotator.reveal': (payload: { id: AnnotationId }) => Promise<Result<null>>;
  /** Shows what became of a passage beside its likeliest place, or lets the reader pick one. */
  'annotator.doctor': (payload: {
    id: AnnotationId;
    wish: 'show' | 'pick';
  }) => Promise<Result<null>>;
  /** What links can do for annotations of this frame, and for its selection (`null`), in order. */
  'annotator.links': (payload: {
    ids: readonly (AnnotationId | null)[];
  }) => Promise<Result<PassageLink[]>>;
  /** The page's annotations in reading order, with their states and the headings they stand under. */
  'annotator.states': (
    payload: Record<never, never>,
  ) => Promise<Result<{ id: AnnotationId; state: AnchorState; heading?: string | undefined }[]>>;
  /** Something that the reader asked for by a setting did not succeed: say so in the page. */
  'annotator.failed': (payload: { failure: Failure }) => Promise<Result<null>>;
  /** The reader allowed this site while the page was open: say so in the page. */
  'annotator.allowed': (payload: { site: string }) => Promise<Result<null>>;
}

/**
 * The toolbar with its messages; the card with its editor; what shows a note's Markdown; what
 * searches a page that changed; what makes links to passages; what knows pictures and tables.
 */
export type AnnotatorPart = 'toolbar' | 'card' | 'note' | 'search' | 'cursor' | 'links' | 'media';

export interface PageState {
  annotations: Annotation[];
  /** The annotation that the reader comes to see, from the library: said once. */
  sought?: AnnotationId | undefined;
  drafts: Draft[];
  /** In a private window stored annotations are shown, and nothing is kept. */
  readOnly: boolean;
  siteAllowed: boolean;
  settings: AnnotatorSettings;
  /** The strings that in-page surfaces need, in the reader's language. */
  locale: string;
  strings: Record<string, string | ({ other: string } & Record<string, string>)>;
}

export interface SelectionSummary {
  quote: string;
  selectors: Selector[];
  /** The annotation that lies on exactly this passage, if there is one. */
  annotationId?: AnnotationId;
}
