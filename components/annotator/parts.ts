import type { ArticleDetails } from '@/lib/domain/article';
import type { Result } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type {
  CardRequest,
  EndsRequest,
  CopiedLink,
  Notice,
  PassageToCopy,
  Tone,
  ToolbarRequest,
} from '@/lib/domain/in-page';
import type { Messages, Translator } from '@/lib/i18n/translate';
import type { PassageLink } from '@/lib/domain/passage-link';
import type { Matcher } from '@/lib/text/matcher';

/** The reader's language, sizes and names, as the library answers them. */
export interface ReaderLook {
  locale: string;
  strings: Messages;
  colorNames: Partial<Record<HighlightColor, string>>;
  textScale: number;
}

/** The same, ready for a card. */
export interface Look extends ReaderLook {
  translator: Translator;
}

/** What is shown beside the text: the toolbar, one notice, and whether a card stands in the frame. */
export interface Shown {
  toolbar: ToolbarRequest | undefined;
  notice: Notice | undefined;
  ends: EndsRequest | undefined;
}

/** `annotator-toolbar.js`: injected at the first selection or message. */
export interface ToolbarPart {
  createStage(root: ShadowRoot, actions: { onGone: () => void; onNear: () => void }): Stage;
  createCardRoom(options: CardRoomOptions): CardRoom;
  describePage(document: Document): ArticleDetails;
  headingOver(range: Range): string | undefined;
  readOn(range: Range): void;
  /** The rules of highlights, for open shadow roots. */
  highlightCss: string;
}

export interface Stage {
  show(shown: Shown, look: ReaderLook, cardTone: 'light' | 'dark' | undefined): void;
  /** Moves the focus into the toolbar, if it shows. */
  focusToolbar(): boolean;
  /** Puts a quote or its link on the clipboard, for a click in the toolbar. */
  copy(passage: PassageToCopy): Promise<Result<CopiedLink>>;
  dispose(): void;
}

export interface CardRoomOptions {
  root: ShadowRoot;
  load: PartLoader;
  look: () => ReaderLook | undefined;
  /** Resolves when what is around the card is dressed for it. */
  onChange: () => Promise<void>;
  /** The page's policy lets nobody write in it. */
  onRefused: () => void;
}

/** The private frame beside a highlight in which its card opens: one at a time. */
export interface CardRoom {
  readonly isOpen: boolean;
  readonly tone: Tone | undefined;
  open(request: CardRequest): Promise<void>;
  /** Closes the card, unless a note is being written in it. */
  close(): void;
}

/** `annotator-card.js`: injected when the first card opens. */
export interface CardPart {
  /** Fills the frame with the card. */
  open(frame: HTMLIFrameElement, request: CardRequest, look: Look, shell: CardShell): OpenCard;
}

export interface OpenCard {
  /** Whether a note is being written that closing would put aside. */
  readonly isWriting: boolean;
  close(): void;
}

/** What the card asks of what is around it. */
export interface CardShell {
  resize: (height: number) => void;
  close: () => void;
  copy: (passage: PassageToCopy) => Promise<Result<CopiedLink>>;
  /** Shows a note's Markdown in an element, cleaned. */
  showNote: (element: Element, markdown: string) => Promise<void>;
}

/** `annotator-note.js`: injected when the first note is shown. */
export interface NotePart {
  show(element: Element, markdown: string): void;
}

/** `annotator-search.js`: injected when the first quote is not where it was. */
export interface SearchPart {
  matcher: Matcher;
}

/** `annotator-cursor.js`: injected when the sentence cursor is asked for. */
export interface CursorPart {
  /** Opens it with what the conductor of the page lends; `undefined` where there is no text. */
  open(
    root: ShadowRoot,
    look: ReaderLook,
    lent: unknown,
    onClosed: () => void,
  ): Closable | undefined;
}

export interface Closable {
  close(): void;
}

/** `annotator-links.js`: injected when something of the page is about to be shared. */
export interface LinksPart {
  linkPassages(document: Document, ranges: readonly (Range | undefined)[]): PassageLink[];
}

export interface Parts {
  /** `annotator-media.js`: injected for the first picture; the conductor alone uses it. */
  media?: object;
  search?: SearchPart;
  links?: LinksPart;
  /** Said by the annotator itself. */
  rangeOf?: RangeOf;
  toolbar?: ToolbarPart;
  card?: CardPart;
  note?: NotePart;
  cursor?: CursorPart;
}

/** Where an annotation of the page stands now, or without an id what is selected. */
export type RangeOf = (id?: string | null) => Range | undefined;

const KEY = Symbol.for('annotator parts');

/** Where the parts of one annotator find each other: a world that the page does not see. */
export function annotatorParts(): Parts {
  const scope = globalThis as { [KEY]?: Parts };
  scope[KEY] ??= {};
  return scope[KEY];
}

/**
 * What a link can do for a passage: an annotation's by its id, else the selection's. Not answered
 * as long as the part that makes links is not there, and where something else is selected.
 */
export function linkOf({ id, quote }: { id?: string; quote: string }): PassageLink | undefined {
  const { links, rangeOf } = annotatorParts();
  const range = rangeOf?.(id);
  if (id === undefined && wordsOf(String(range ?? '')) !== wordsOf(quote)) return undefined;
  return links?.linkPassages(document, [range])[0];
}

const wordsOf = (text: string) => text.replace(/\s+/gu, '');

export type PartName = Exclude<keyof Parts, 'rangeOf'>;

/** Answers a part, injected first if it is not there; `undefined` if it does not come. */
export type PartLoader = <Name extends PartName>(name: Name) => Promise<Parts[Name]>;

export function createPartLoader(inject: (part: PartName) => Promise<Result<null>>): PartLoader {
  const underWay = new Map<PartName, Promise<Result<null>>>();
  return async (name) => {
    const parts = annotatorParts();
    if (parts[name] === undefined) {
      const injection = underWay.get(name) ?? inject(name);
      underWay.set(name, injection);
      await injection;
      underWay.delete(name);
    }
    return parts[name];
  };
}
