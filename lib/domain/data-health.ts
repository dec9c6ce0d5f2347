import type { KeptBackup } from './backup-rotation';
import type { IsoDateTime } from './ids';

/** What was looked at, and what it came to. */
export interface HealthCheck {
  check: 'library' | 'backup' | 'room' | 'links';
  tone: 'sound' | 'plain' | 'caution';
  /** Annotations that are safe, or that are not. */
  count: number;
}

/** Whether anything could be lost. */
export interface DataHealth {
  at: IsoDateTime;
  library: { annotations: number; articles: number };
  /** In bytes, of everything that the extension keeps. */
  room: { used: number; allowed: number };
  /** The newest first. */
  backups: readonly KeptBackup[];
  checks: readonly HealthCheck[];
}
