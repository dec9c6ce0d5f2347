import type { Annotation } from '@/lib/domain/annotation';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { Selector } from '@/lib/domain/selector';
import type { KeptDraft } from '@/components/hooks/kept-draft';

/** A passage to share: an annotation's, or the selection. */
export interface SharedPassage {
  /** Of an annotation. */
  id?: string | undefined;
  quote: string;
  selectors: readonly Selector[];
  frame?: string | undefined;
  color: HighlightColor;
  note?: string | undefined;
}

/** Where the reader is inside the popup. */
export type Step =
  | { name: 'list' }
  | { name: 'share'; passage?: SharedPassage | undefined }
  /** `from` is the step that led here, to which its way back leads. */
  | { name: 'cite'; from?: Step }
  | { name: 'file'; from?: Step }
  | { name: 'card'; passage: SharedPassage; from?: Step }
  | { name: 'note'; annotation: Annotation; draft?: KeptDraft | undefined };
