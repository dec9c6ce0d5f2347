import type { Draft } from '@/lib/domain/draft';
import type { Result } from '@/lib/domain/failure';
import type { AnnotationId } from '@/lib/domain/ids';
import type { ShareIntent } from '@/lib/domain/share-intent';
import type { LibraryStatus } from '@/lib/domain/requests';
import type { ExportFile } from '@/lib/formats/export-file';
import type { Answer, MessageToBackground, Payload } from '@/lib/messaging/protocol';
import type { ColorNames } from '@/components/ui/ColorField';
import type { LiveQuery } from '@/lib/queries/live-query';
import type { LibraryContents } from './select-annotations';

/** What the library page needs of the outside; handed to it by its entrypoint. */
export interface LibraryGateway {
  /** All that the library holds, renewed with every change. */
  contents: () => LiveQuery<LibraryContents>;
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
  /** Saves a file where the browser saves downloads. */
  saveFile: (name: string, content: Blob) => void;
  /** Writes a backup of everything. */
  backup: () => Promise<Result<ExportFile>>;
  restore: RestoreGateway;
  colorNames: ColorNames;
  now: () => string;
  newId: () => string;
  rescueAddress: string;
}

/** What a backup would change, found out before anything is. */
export interface RestorePlan {
  /** When the backup was written. */
  written: string;
  added: { annotations: number; articles: number };
  /** Here already, exactly so. */
  same: number;
  /** Here and there with differences: both are merged field by field, the later wins. */
  merged: number;
  /** Deleted for ever here: not brought back. */
  refused: number;
  unreadable: number;
  /** The library is lost: a new one is begun first, in its place. */
  begins: boolean;
  /** Does what was planned; all or nothing. */
  apply: (options: {
    signal: AbortSignal;
    onProgress: (done: number, total: number) => void;
  }) => Promise<Result<RestoreOutcome>>;
}

export interface RestoreOutcome {
  /** Takes the restore back. */
  undo: () => Promise<Result<null>>;
}

export interface RestoreGateway {
  /** Reads a file and says what it would change. Nothing is changed. */
  plan: (file: Blob, signal: AbortSignal) => Promise<Result<RestorePlan>>;
}
