import type { UndoGateway } from '@/components/hooks/use-undo';
import type { TagSuggestion } from '@/components/ui/TagField';
import type { SharePreferences } from '@/components/share/share-preferences';
import type { Annotation } from '@/lib/domain/annotation';
import type { ExtractedArticle } from '@/lib/domain/article';
import type { Draft } from '@/lib/domain/draft';
import type { Result } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { ActionId, AnnotationId, ArticleId, DraftId } from '@/lib/domain/ids';
import type { PassageLink } from '@/lib/domain/passage-link';
import type { AnnotationEdit, EditOutcome } from '@/lib/domain/requests';
import type { AnchorState } from '@/lib/domain/selector';
import type { ShareIntent } from '@/lib/domain/share-intent';
import type { PageState, SelectionSummary } from '@/lib/messaging/protocol';
import type { ShareAbilities } from '@/lib/sharing/share-target';

/** Why the browser lets no extension read a page. */
export type PageRestriction =
  | 'browser-page'
  | 'extension-page'
  | 'store'
  | 'pdf'
  | 'source'
  | 'file'
  | 'address'
  // A picture, a PDF or data.
  | 'document'
  // Beside a page on which nobody clicked, of a site that is not allowed.
  | 'unasked';

/** The tab that the popup speaks of. */
export interface PopupTab {
  tabId: number;
  address?: string | undefined;
  title?: string | undefined;
  /** A private window: nothing is written, not even by this popup. */
  incognito: boolean;
  restriction?: PageRestriction | undefined;
}

/** A selection and the frame that it is in. */
export interface FrameSelection extends SelectionSummary {
  frameId: number;
}

export interface FoundAnnotation {
  id: AnnotationId;
  state: AnchorState;
  /** The words of the heading that it stands under. */
  heading?: string | undefined;
  /** The frame that holds it. */
  frameId?: number | undefined;
}

/**
 * Everything that the popup needs of the browser and of the other parts. The popup itself knows no
 * browser: the same surface is a side panel and a full page.
 */
export interface PopupGateway extends UndoGateway {
  /** The tab in front; `undefined` when there is none. */
  tab(): Promise<PopupTab | undefined>;
  readArticle(tabId: number): Promise<Result<ExtractedArticle>>;
  /** Starts the annotator in the tab; one that runs already goes on. */
  startAnnotator(tabId: number): Promise<Result<number[]>>;
  /** What the library holds of the tab's page. */
  pageState(tabId: number): Promise<Result<PageState>>;
  /** Calls back after each change of the library. Answers how to stop. */
  watchLibrary(tab: PopupTab, onChange: () => void): () => void;
  /** The reader's tags, the most used first; none where the library cannot be read. */
  tags(): Promise<readonly TagSuggestion[]>;
  /** How many annotations the whole library holds. */
  annotationCount(): Promise<number | undefined>;

  /** The page's annotations in reading order, with their states. */
  states(tabId: number, frames: readonly number[]): Promise<FoundAnnotation[]>;
  /** What links can do for annotations of a frame, and for its selection (`null`), in order. */
  links(
    tabId: number,
    frameId: number,
    ids: readonly (AnnotationId | null)[],
  ): Promise<Result<PassageLink[]>>;
  selection(tabId: number, frames: readonly number[]): Promise<Result<FrameSelection>>;
  highlight(
    tabId: number,
    frameId: number,
    highlight: { color: HighlightColor },
  ): Promise<Result<Annotation>>;
  /** Without a frame all are asked, and the first to answer counts: right only for inner frames. */
  reveal(tabId: number, id: AnnotationId, frameId: number | undefined): Promise<Result<null>>;
  /** Leads into the page, where a changed or lost passage can be mended. */
  doctor(
    tabId: number,
    request: { id: AnnotationId; wish: 'show' | 'pick' },
    /** The frame that holds it, if that is known. */
    frameId: number | undefined,
  ): Promise<Result<null>>;

  edit(edit: AnnotationEdit): Promise<Result<EditOutcome>>;
  remove(request: { id: AnnotationId; action: ActionId }): Promise<Result<null>>;
  keepDraft(draft: Omit<Draft, 'pageUrl'>): Promise<Result<null>>;
  dropDraft(request: { id: DraftId }): Promise<Result<null>>;

  /** Must be the first thing done in a click. Chromium's prompt closes the popup. */
  askForSite(site: string): Promise<boolean>;
  forgetSite(site: string): Promise<void>;
  /** Whether the offer for this site was made before. */
  wasAsked(site: string): Promise<boolean>;
  noteAsked(site: string): void;

  /** Performs an intent; must be called inside the click, before anything is awaited. */
  share(intent: ShareIntent): Promise<Result<null>>;
  abilities: ShareAbilities;
  /** Puts a picture on the clipboard; must be called inside the click. */
  copyImage(png: Blob): Promise<Result<null>>;
  /** What the reader chose for sharing. */
  sharePreferences(): Promise<SharePreferences>;
  rememberSharing(change: Partial<SharePreferences>): void;
  /** Saves a file where the browser saves downloads. */
  saveFile(name: string, content: Blob): void;

  /** The annotations that the page carries, if another reader shared it as a file. */
  sharedBlock(tabId: number): Promise<string | undefined>;
  /** Shows in the library what bringing them in would do. Fails with `file-too-large`. */
  offerImport(block: string): Result<null>;

  /** Leads the tab to an address of its own page. */
  goTo(tabId: number, address: string): void;
  /** Opens the tab's article in our reader. */
  openReader(tabId: number): Promise<Result<null>>;
  /** Whether the tab's article is kept, once it is kept or released as `keep` says. */
  kept(tabId: number, keep?: boolean): Promise<Result<boolean>>;
  openLibrary(articleId?: ArticleId): void;
  openOptions(): void;
  openRescue(): void;
  openWelcome(): void;
  /** Opens the same surface beside the page; absent where there is no such place, and there itself. */
  openBeside?: (() => void) | undefined;

  /**
   * Only beside the page, where the surface stays: calls back when there may be another page to
   * speak of. Answers how to stop.
   */
  follow?: ((onMoved: () => void) => () => void) | undefined;
  /** Gets out of the way of the page, if it lies over it. */
  leave(): void;

  /** Keeps text synchronously, where it survives a popup that is closed in the same moment. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  newId(): string;
  /** Now, as `Date.prototype.toISOString` writes it. */
  now(): string;
}
