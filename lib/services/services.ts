import type { Annotation, Tombstone } from '@/lib/domain/annotation';
import type { Article, ExtractedArticle } from '@/lib/domain/article';
import type { LastAction } from '@/lib/domain/change';
import type { Draft } from '@/lib/domain/draft';
import type { Result } from '@/lib/domain/failure';
import type { ReviewRequest, SheetChange } from '@/lib/domain/work-requests';
import type { ActionId, AnnotationId, ArticleId, DraftId } from '@/lib/domain/ids';
import type {
  AnnotationEdit,
  AnnotationState,
  ArticleEdit,
  EditOutcome,
  LibraryStatus,
  NewAnnotation,
  Requester,
} from '@/lib/domain/requests';
import type { KeepingRoom } from '@/lib/domain/kept-snapshots';
import type { Snapshot, TakenPicture } from '@/lib/domain/snapshot';
import type { ManyChange, TagRename } from '@/lib/domain/change-many';
import type { Library } from '@/lib/database/library';

/** What the use cases need of the outside. */
export interface ServiceDependencies {
  library: Library;
  /** Now, as `Date.prototype.toISOString` writes it. */
  now(): string;
  newId(): string;
  /** Told after each committed change, so that open pages repaint. Not awaited. */
  notify(change: LibraryChange): void;
  /** How much room kept articles have; without it there is no limit. */
  keepingRoom?(): Promise<KeepingRoom>;
}

/** What was changed, for those who show it. */
export interface LibraryChange {
  /** Every address of the articles concerned; empty for “anything may have changed”. */
  addresses: readonly string[];
  /** Who asked, so that it is not told what it knows. */
  requester?: Requester;
}

/** What the library holds of one page. */
export interface PageLibrary {
  annotations: Annotation[];
  drafts: Draft[];
  /** From a private window: shown, and nothing is kept. */
  readOnly: boolean;
}

/**
 * The use cases, named as the messages that ask for them. The payload has passed its schema, the
 * requester was read from the sender. Each answers after its transaction has committed, and does
 * nothing twice when a message with the same ids comes again.
 *
 * Failures of every one: `private-window` (writes), `library-missing`, `library-newer`,
 * `library-corrupt`, `library-unopenable`, `no-history`, `storage-full` (writes) and, for what
 * lies on another site than the requester's page, `refused`.
 */
export interface Services {
  /** Annotations and drafts for a page, by every address it goes by; in no particular order. */
  pageAnnotations(
    address: string,
    canonicalUrl: string | undefined,
    requester: Requester,
  ): Promise<Result<PageLibrary>>;
  /** Lays an article of the page at `requester.address` at hand for the reader. */
  takeSnapshot(
    article: ExtractedArticle,
    requester: Requester,
    /** Kept for as long as the reader wants: also `disk-nearly-full`, `snapshots-full`. */
    options?: { keep?: boolean; pictures?: readonly TakenPicture[] },
  ): Promise<Result<Snapshot>>;
  /** What is kept of the page at `requester.address`. */
  keptOf(requester: Requester): Promise<Result<Snapshot[]>>;
  /** Also `not-found`, `disk-nearly-full`, `snapshots-full`. */
  'snapshot.keep'(payload: { id: string }, requester: Requester): Promise<Result<Snapshot>>;
  'snapshot.release'(payload: { ids: string[] }, requester: Requester): Promise<Result<null>>;
  /** For the page at `requester.address`. Also `note-too-long`, `restricted-page`. */
  'annotation.create'(payload: NewAnnotation, requester: Requester): Promise<Result<Annotation>>;
  'annotation.edit'(payload: AnnotationEdit, requester: Requester): Promise<Result<EditOutcome>>;
  'annotation.delete'(
    payload: { id: AnnotationId; action: ActionId },
    requester: Requester,
  ): Promise<Result<null>>;
  'annotation.report'(
    payload: { states: AnnotationState[] },
    requester: Requester,
  ): Promise<Result<null>>;
  /** `not-found` when the action is unknown or too old to be taken back. */
  'action.undo'(payload: { action: ActionId }, requester: Requester): Promise<Result<null>>;
  /** `null` when nothing can be taken back. */
  'action.last'(
    payload: Record<never, never>,
    requester: Requester,
  ): Promise<Result<LastAction | null>>;
  'draft.keep'(payload: Omit<Draft, 'pageUrl'>, requester: Requester): Promise<Result<null>>;
  'draft.drop'(payload: { id: DraftId }, requester: Requester): Promise<Result<null>>;
  /** Also `not-found` where a quote is placed that is not there. */
  'sheet.change'(payload: SheetChange, requester: Requester): Promise<Result<null>>;
  'review.answer'(payload: ReviewRequest, requester: Requester): Promise<Result<null>>;
  'article.edit'(payload: ArticleEdit, requester: Requester): Promise<Result<Article>>;
  'article.delete'(
    payload: { id: ArticleId; action: ActionId },
    requester: Requester,
  ): Promise<Result<null>>;
  'annotations.change'(
    payload: ManyChange,
    requester: Requester,
  ): Promise<Result<{ changed: number }>>;
  'tags.rename'(payload: TagRename, requester: Requester): Promise<Result<{ changed: number }>>;
  'trash.restore'(
    payload: { ids: AnnotationId[]; action: ActionId },
    requester: Requester,
  ): Promise<Result<null>>;
  'trash.purge'(
    payload: { ids: AnnotationId[] | 'all'; action: ActionId },
    requester: Requester,
  ): Promise<Result<Tombstone[]>>;
  'library.status'(
    payload: Record<never, never>,
    requester: Requester,
  ): Promise<Result<LibraryStatus>>;
  'library.begin'(payload: Record<never, never>, requester: Requester): Promise<Result<null>>;
  /** Deletes the library for ever; only our own pages may ask for it. */
  'library.erase'(payload: Record<never, never>, requester: Requester): Promise<Result<null>>;
  'library.published'(payload: Record<never, never>, requester: Requester): Promise<Result<null>>;
  /** For an alarm and for each start: empties the trash of what lies there for 30 days, removes
   * what a broken restore left, and lets go of before-images that no undo reaches any more. */
  keepHouse(): Promise<Result<null>>;
}
