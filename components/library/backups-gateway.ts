import type { KeptBackup } from '@/lib/domain/backup-rotation';
import type { Result } from '@/lib/domain/failure';

/** The backups on this device, for whoever shows them. */
export interface BackupsGateway {
  /** The newest first. */
  list: () => Promise<readonly KeptBackup[]>;
  open: (name: string) => Promise<Result<Blob>>;
  /** Saves one where the browser saves downloads, as it is. */
  save: (name: string) => Promise<Result<null>>;
  /** Writes one now and reads it back; `undefined` of an empty library. */
  keepNow: () => Promise<Result<KeptBackup | undefined>>;
}
