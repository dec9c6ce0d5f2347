import type { ArticleDetails } from '@/lib/domain/article';
import type {
  CardRequest,
  EndsRequest,
  Notice,
  PassageToCopy,
  ToolbarRequest,
} from '@/lib/domain/in-page';
import type { Result } from '@/lib/domain/failure';
import type { PassageLink } from '@/lib/domain/passage-link';
import type { Matcher } from '@/lib/text/matcher';
import type { OpenedPage } from './annotator-gateway';

/** What reading by ear needs of a page. */
export interface Reading {
  /** The words of the heading that a passage stands under. */
  headingOver(range: Range): string | undefined;
  /** Moves the reading position to a passage. */
  readOn(range: Range): void;
}

/** What the conductor of a page lets be shown there. */
export interface AnnotatorView {
  /** Our one element in the page, as far as the page can tell. */
  readonly host: Element;
  /** Whether a node is ours and none of the page's text. */
  owns(node: Node): boolean;
  /** Strings, sizes and names of the reader's. */
  prepare(page: OpenedPage): void;
  /** Resolves when what the toolbar offers is there. */
  loadToolbar(): Promise<unknown>;
  showToolbar(request: ToolbarRequest): void;
  /** Moves the focus into the toolbar, if it shows. */
  focusToolbar(): boolean;
  hideToolbar(): void;
  /** Resolves when what opens cards is there. */
  loadCard(): Promise<unknown>;
  /** Shows what the ends of a highlight are dragged by, or hides it. */
  showEnds(request: EndsRequest | undefined): void;
  openCard(request: CardRequest): void;
  /** Closes the card, unless a note is being written in it. */
  closeCard(): void;
  readonly hasCard: boolean;
  /** Opens the sentence cursor, or closes the one that is open; hands on what it needs, unseen. */
  openCursor(lent: object): Promise<void>;
  copy(passage: PassageToCopy): void;
  notify(notice: Notice): void;
  hideNotice(): void;
  /** What the page says of its article; `undefined` if that cannot be read. */
  describePage(): Promise<ArticleDetails | undefined>;
  /** What knows headings and moves the reading position; `undefined` if it does not come. */
  loadReading(): Promise<Reading | undefined>;
  /** Is told where an annotation stands now, or without an id what is selected. */
  know(rangeOf: (id?: string | null) => Range | undefined): void;
  /** What links can do for annotations, and for the selection (`null`); none if they cannot be made. */
  links(ids: readonly (string | null)[]): Promise<Result<PassageLink[]>>;
  /** What searches the page's text; `undefined` if it does not come. */
  loadMatcher(): Promise<Matcher | undefined>;
  /** Resolves when what knows pictures, figures and tables is there. */
  loadMedia(): Promise<unknown>;
  /** The rules of highlights, for open shadow roots. */
  highlightCss(): Promise<string | undefined>;
  /** Moves our element to where the node can be covered: an open dialog, a full screen. */
  attachNear(node: Node): void;
  dispose(): void;
}
