import type { Annotation, FoundPassage } from '@/lib/domain/annotation';
import type { Draft } from '@/lib/domain/draft';
import type { Result } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { ActionId, AnnotationId, DraftId } from '@/lib/domain/ids';
import type { AnnotationEdit, EditOutcome, NewAnnotation } from '@/lib/domain/requests';

/** How the conductor of a page speaks to the library: each method is a message, see its protocol. */
export interface AnnotatorGateway {
  open(payload: { canonicalUrl?: string | undefined }): Promise<Result<OpenedPage>>;
  create(payload: NewAnnotation): Promise<Result<Annotation>>;
  edit(payload: AnnotationEdit): Promise<Result<EditOutcome>>;
  remove(payload: { id: AnnotationId; action: ActionId }): Promise<Result<null>>;
  undo(payload: { action: ActionId }): Promise<Result<null>>;
  report(payload: { states: SeenState[] }): Promise<Result<null>>;
  colorUsed(payload: { color: HighlightColor }): Promise<Result<null>>;
  /** Hides the toolbar on this site, or shows it again. */
  hideToolbar(payload: { hidden: boolean }): Promise<Result<null>>;
  /** Keeps text being typed by two routes, since no single one survives every ending. */
  keepDraft(draft: Omit<Draft, 'pageUrl'>): Promise<Result<null>>;
  dropDraft(id: DraftId, annotationId: AnnotationId): void;
  /** Drafts that the second route kept for these annotations. */
  keptDrafts(ids: readonly AnnotationId[]): Promise<Draft[]>;
  /** Whether the extension that put this annotator here is still the one that runs. */
  isAlive(): boolean;
}

export interface SeenState {
  id: AnnotationId;
  state: 'anchored' | 'changed' | 'orphan';
  /** Of a changed one what it says now, of an orphan the place most like it. */
  found?: FoundPassage;
}

/** What the library holds of this page, and how the reader likes to be shown it. */
export interface OpenedPage {
  annotations: Annotation[];
  /** The annotation that the reader comes to see. */
  sought?: AnnotationId | undefined;
  drafts: Draft[];
  readOnly: boolean;
  settings: {
    lastColor: HighlightColor;
    colorNames: Partial<Record<HighlightColor, string>>;
    toolbar: 'always' | 'modifier' | 'off';
    /** Selecting highlights at once, where the toolbar would appear. */
    rapid: boolean;
    printHighlights: boolean;
    textScale: number;
  };
  locale: string;
  strings: Record<string, string | ({ other: string } & Record<string, string>)>;
}
