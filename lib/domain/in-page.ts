import type { Annotation, FoundPassage, MediaKind } from './annotation';
import type { QuoteSource } from './compose-quote';
import type { Draft } from './draft';
import type { Failure, Result } from './failure';
import type { HighlightColor } from './highlight-color';
import type { DraftId } from './ids';
import type { AnnotationEdit, EditOutcome } from './requests';
import type { AnchorState } from './selector';

/**
 * What the conductor of a page and the surfaces that it shows there say to each other: records
 * only, because neither may know the other.
 */

/** Whether the page behind a passage is light or dark. */
export type Tone = 'light' | 'dark';

/** A rectangle of the viewport, in CSS px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a passage lies: its first and its last line, and the whole of it. */
export interface Place {
  first: Box;
  last: Box;
  whole: Box;
  tone: Tone;
  /** Of the text there. */
  direction: 'ltr' | 'rtl';
}

/** The bar beside a selection. */
export interface ToolbarRequest {
  place: Place;
  /** The colour of the next highlight, or of the annotation on exactly this passage. */
  color: HighlightColor;
  /** In a private window nothing is kept: it can be copied only. */
  readOnly: boolean;
  /** Selected with a finger: the bar docks at the bottom edge, away from the system's own menu. */
  touch: boolean;
  actions: {
    highlight: (color: HighlightColor) => void;
    annotate: () => void;
    copy: (what: 'quote' | 'link') => void;
    /** The reader picks the place of an annotation: this is the only thing to do then. */
    attach?: (() => void) | undefined;
    /** What the selection holds besides words, to be highlighted as a whole. */
    media?: { kind: MediaKind; highlight: () => void } | undefined;
    /** No bar on this site any more. */
    hideHere: () => void;
    dismissed: () => void;
  };
}

export type HighlightEnd = 'start' | 'end';

/** The ends of a highlight, to be dragged. */
export interface EndsRequest {
  /** Edges of lines: without width. */
  start: Box;
  end: Box;
  tone: Tone;
  actions: {
    /** The pointer drags an end there; `exact` cuts words. */
    drag: (end: HighlightEnd, x: number, y: number, exact: boolean) => void;
    /** It was let go, or the drag was broken off. */
    drop: (keeps: boolean) => void;
    /** The pointer came over an end, or left it. */
    entered: () => void;
    left: () => void;
  };
}

/** A passage with all that sharing it needs. */
export interface PassageToCopy {
  what: 'quote' | 'link';
  /** Without an id it is what is selected. */
  annotation: Pick<Annotation, 'quote' | 'selectors'> & { id?: string };
  source: QuoteSource;
}

/** Where the link that was copied leads; `undefined` where no page was asked, or none was copied. */
export interface CopiedLink {
  leadsTo?: 'passage' | 'near' | 'top' | 'nowhere' | undefined;
}

/** The card beside a highlight: its note, or the choice between several. */
export interface CardRequest {
  place: Place;
  /** The newest first. */
  annotations: readonly Annotation[];
  /** How each was found. */
  states: Readonly<Record<string, AnchorState>>;
  /** What stands where each changed one was, or is most like each that was not found. */
  findings: Readonly<Record<string, FoundPassage>>;
  drafts: readonly Draft[];
  mode: 'read' | 'write';
  /** What was typed for the note before the card was there. */
  ahead?: (() => string) | undefined;
  readOnly: boolean;
  source: QuoteSource;
  actions: CardActions;
}

export interface CardActions {
  save: (edit: Omit<AnnotationEdit, 'action'>) => Promise<Result<EditOutcome>>;
  remove: (annotation: Annotation) => void;
  /** Attaches it to what stands on the page now. */
  attach: (annotation: Annotation, found: FoundPassage) => void;
  /** Keeps its text, although the page says something else now. */
  keep: (annotation: Annotation, found: FoundPassage) => void;
  /** Lets the reader select its place. */
  pick: (annotation: Annotation) => void;
  /** Moves an end by a word on the page, and answers what it says then; nothing is stored yet. */
  moveEnd: (annotation: Annotation, end: HighlightEnd, by: 1 | -1) => string;
  /** Stores where the ends were moved to, or puts them back. */
  releaseEnds: (keeps: boolean) => void;
  copied: (result: Result<CopiedLink>) => void;
  keepDraft: (draft: Omit<Draft, 'pageUrl'>) => Promise<Result<null>>;
  dropDraft: (id: DraftId, annotationId: string) => void;
  /** Thickens the line of these highlights on the page. */
  emphasise: (ids: readonly string[]) => void;
  closed: () => void;
}

/** What the reader asks of a page by menu or shortcut. */
export type PageCommand = 'highlight' | 'annotate' | 'cursor';

/** A step of the sentence cursor. */
export interface CursorStep {
  unit: 'word' | 'sentence' | 'paragraph';
  direction: 'next' | 'previous';
  /** Moves only the end: longer, or shorter. */
  extend: boolean;
}

/** Where the sentence cursor is. */
export interface CursorReading {
  text: string;
  /** Of the text there, BCP 47, as the page says it. */
  language: string;
  direction: 'ltr' | 'rtl';
  unit: CursorStep['unit'];
  /** Which sentence of how many, from 1; unknown while a long text is being counted. */
  sentence?: { number: number; count: number } | undefined;
  /** The annotations that lie there. */
  marks: readonly Annotation[];
}

/** The sentence cursor: a passage that is walked through the text with keys. */
export interface CursorRequest {
  tone: Tone;
  readOnly: boolean;
  actions: {
    /** Where it is now, also after the page changed below it; `undefined` where no text is left. */
    read: () => CursorReading | undefined;
    /** `undefined` at the edge of the text. */
    move: (step: CursorStep) => CursorReading | undefined;
    /** To the next or previous highlight. */
    jump: (direction: CursorStep['direction']) => CursorReading | undefined;
    /** Where it lies in the viewport, a box a line. */
    boxes: () => Box[];
    highlight: (color: HighlightColor) => Promise<Result<Annotation>>;
    /** Highlights it and opens the note; `ahead` is what was typed before that could take it. */
    annotate: (ahead: () => string) => Promise<Result<Annotation>>;
    passage: (what: 'quote' | 'link') => Promise<Result<PassageToCopy>>;
    /** The focus goes back to the page, at the passage. */
    closed: () => void;
  };
}

/** A short message in the page. */
export type Notice =
  /** Read out only, unless it can be taken back: then nobody picked the colour. */
  | { kind: 'saved'; color: HighlightColor; undo?: () => void }
  | { kind: 'hidden'; undo: () => void }
  | { kind: 'deleted' | 'recolored' | 'resized' | 'attached' | 'kept'; undo: () => void }
  /** Stays until the place is picked. */
  | { kind: 'picking'; stop: () => void }
  | ({ kind: 'copied' } & CopiedLink)
  | { kind: 'undone' | 'notHere' | 'unwritable' | 'leftBehind' | 'textless' | 'removed' }
  | { kind: 'allowed'; site: string }
  /** `again` does the same once more. */
  | { kind: 'failed'; failure: Failure; again?: () => void };
