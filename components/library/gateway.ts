import type { Annotation } from '@/lib/domain/annotation';
import type { Draft } from '@/lib/domain/draft';
import type { Result } from '@/lib/domain/failure';
import type { AnnotationId } from '@/lib/domain/ids';
import type { ShareIntent } from '@/lib/domain/share-intent';
import type { UnreadablePart } from '@/lib/domain/import-report';
import type { Meeting } from '@/lib/domain/meet-import';
import type { Review } from '@/lib/domain/review';
import type { SheetContents } from '@/lib/domain/sheet-contents';
import type { LibraryStatus } from '@/lib/domain/requests';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { ExportFile } from '@/lib/formats/export-file';
import type { LivingFile } from '@/lib/formats/living-file';
import type { Importer } from '@/lib/formats/importer';
import type { Answer, MessageToBackground, Payload } from '@/lib/messaging/protocol';
import type { ShareStepGateway } from '@/components/share/sharing-gateway';
import type { ColorNames } from '@/components/ui/ColorField';
import type { LiveQuery } from '@/lib/queries/live-query';
import type { Settings } from '@/lib/settings/settings';
import type { BackupsGateway } from './backups-gateway';
import type { LibraryContents } from './group-annotations';

/** What the library page needs of the outside; handed to it by its entrypoint. */
export interface LibraryGateway {
  /** All that the library holds, renewed with every change. */
  contents: () => LiveQuery<LibraryContents>;
  /** What can be read here, without its content. */
  snapshots: () => LiveQuery<readonly Snapshot[]>;
  /** Every claim sheet with what stands on it, the one changed last first; renewed as well. */
  sheets: () => LiveQuery<readonly SheetContents[]>;
  /** What is remembered of every annotation that was reviewed. */
  reviews: () => LiveQuery<readonly Review[]>;
  status: () => Promise<Result<LibraryStatus>>;
  send: <Name extends MessageToBackground>(
    name: Name,
    payload: Payload<Name>,
  ) => Promise<Answer<Name>>;
  /** Unsaved text on an annotation, wherever it was typed; none where it cannot be read. */
  drafts: (id: AnnotationId) => Promise<readonly Draft[]>;
  /** Keeps text synchronously, where it survives a tab that is closed in the same moment. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Performs an intent; must be called inside the click, before anything is awaited. */
  share: (intent: ShareIntent) => Promise<Result<null>>;
  /** Puts a picture on the clipboard; must be called inside the click. */
  copyImage: (png: Blob) => Promise<Result<null>>;
  /** What this device can do, and what the reader chose for sharing. */
  abilities: ShareStepGateway['abilities'];
  sharePreferences: ShareStepGateway['sharePreferences'];
  rememberSharing: ShareStepGateway['rememberSharing'];
  /** Saves a file where the browser saves downloads. */
  saveFile: (name: string, content: Blob) => void;
  /** Lets the reader choose a folder of Markdown files; must be called inside the click. */
  chooseFolder: () => Promise<Result<MarkdownFolder>>;
  /** Writes a backup of everything. */
  backup: () => Promise<Result<ExportFile>>;
  /** Those that are kept on this device by themselves. */
  backups: BackupsGateway;
  imports: ImportGateway;
  /** Annotations that the popup found on a page and that are to be looked at. */
  offered?: File | undefined;
  colorNames: ColorNames;
  /** The reader's settings: searches that are kept, templates, what comes up in review. */
  settings: Settings;
  now: () => string;
  newId: () => string;
  rescueAddress: string;
}

/** A folder on the reader's device, with the Markdown files in it. */
export interface MarkdownFolder {
  name: string;
  files: readonly LivingFile[];
  /** Missing where the browser only lets read it. */
  write?: ((files: readonly LivingFile[]) => Promise<Result<null>>) | undefined;
}

/** What taking in a file would change, found out before anything is. */
export interface ImportOutlook {
  /** The format that it was recognised as. */
  format: Importer['id'];
  /** Passages come without the place where they stand. */
  placeless: boolean;
  /** When the file was written, if it says so. */
  written?: string | undefined;
  records: number;
  added: { annotations: number; articles: number };
  /** Here already, exactly so. */
  same: number;
  /** Here and there with differences: those of a backup are merged, the others the reader's to decide. */
  merged: number;
  /** Articles that are here and get a note or tags. */
  joined: number;
  /** Parts of claim sheets, and reviews, that are new or say something new. */
  work: number;
  /** Deleted for ever here: not brought back. */
  refused: number;
  unreadable: readonly UnreadablePart[];
  /** Some of those that differ, and of those that are new. */
  differing: readonly { stored: Annotation; incoming: Annotation }[];
  samples: readonly Annotation[];
  /** The library is lost: a new one is begun first, in its place. */
  begins: boolean;
  /** Does what was planned; all or nothing. */
  apply: (options: {
    signal: AbortSignal;
    onProgress: (done: number, total: number) => void;
    meeting: Meeting;
  }) => Promise<Result<ImportOutcome>>;
}

export interface ImportOutcome {
  /** Takes the import back. */
  undo: () => Promise<Result<null>>;
}

export interface ImportGateway {
  /** Reads a file and says what it would change. Nothing is changed. */
  plan: (file: Blob, signal: AbortSignal) => Promise<Result<ImportOutlook>>;
}
