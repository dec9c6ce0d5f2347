import type { Result } from '@/lib/domain/failure';
import type { ShareIntent } from '@/lib/domain/share-intent';
import type { ShareAbilities } from '@/lib/sharing/share-target';
import type { SharePreferences } from './share-preferences';

/** What ways to share need of the outside: the popup and the library hand over the same. */
export interface SharingGateway {
  /** Performs an intent; must be called inside the click, before anything is awaited. */
  share: (intent: ShareIntent) => Promise<Result<null>>;
  /** Puts a picture on the clipboard; must be called inside the click. */
  copyImage: (png: Blob) => Promise<Result<null>>;
  /** Saves a file where the browser saves downloads. */
  saveFile: (name: string, content: Blob) => void;
  /** Remembers what was chosen last. */
  storage: Pick<Storage, 'getItem' | 'setItem'>;
  newId: () => string;
  now: () => string;
}

/** What the share step needs besides: it goes to all places, as the reader is used to. */
export interface ShareStepGateway extends SharingGateway {
  abilities: ShareAbilities;
  /** What the reader chose for sharing. */
  sharePreferences: () => Promise<SharePreferences>;
  rememberSharing: (change: Partial<SharePreferences>) => void;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}
