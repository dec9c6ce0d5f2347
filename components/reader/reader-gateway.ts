import type { ShareStepGateway } from '@/components/share/sharing-gateway';
import type { Annotation } from '@/lib/domain/annotation';
import type { Result } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { AnchorState } from '@/lib/domain/selector';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { LiveQuery } from '@/lib/queries/live-query';
import type { OpenedSnapshot } from '@/lib/queries/snapshots';

/** An annotation and where it is in the text that the reader shows. */
export interface MarkedPassage {
  annotation: Annotation;
  state: AnchorState;
  /** Without it, the passage is not in this text (yet). */
  range?: Range;
  /** Another version of the article, on which it was made. */
  madeOn?: Snapshot | undefined;
}

/** The annotations in the text, and what can be done with them. */
export interface ReaderMarks {
  /** In reading order; what has no place comes last. */
  inOrder(): readonly MarkedPassage[];
  /** Opens the card beside its passage. */
  show(id: string): void;
  /** Brings a passage into view and lets it stand out for a moment. */
  reveal(id: string): void;
  stop(): void;
}

/** What the reader page needs of the browser and of the library. */
export interface ReaderGateway {
  /** The article that this page was opened for. */
  open(): Promise<Result<OpenedSnapshot>>;
  /** Shows the annotations in the text of this document, and lets more be made. */
  mark(snapshot: Snapshot, onChange: () => void): ReaderMarks;
  /** Every version of the article that is at hand, the one read last first. */
  versions(snapshot: Snapshot): LiveQuery<readonly Snapshot[]>;
  /** Opens another version. */
  version(id: string): Promise<Result<OpenedSnapshot>>;
  /** The page of an article that is not at hand, if it is known. */
  lostPage(): Promise<string | undefined>;
  /** Keeps a version, or need not keep it any more. */
  keep(id: string, keep: boolean): Promise<Result<unknown>>;
  /** Leads to the tab that the article was read in, or opens its page. */
  backToPage(snapshot: Snapshot): void;
  sharing: ShareStepGateway;
  colorNames: Partial<Record<HighlightColor, string>>;
  /** Remembers places in texts. */
  storage: Pick<Storage, 'getItem' | 'setItem'>;
  libraryAddress: string;
}
