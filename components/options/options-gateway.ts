import type { KeptBackup } from '@/lib/domain/backup-rotation';
import type { DataHealth } from '@/lib/domain/data-health';
import type { Result } from '@/lib/domain/failure';
import type { LibraryStatus } from '@/lib/domain/requests';
import type { Settings } from '@/lib/settings/settings';

/** The sites on which highlights are shown by themselves, because the reader said so. */
export interface AllowedSites {
  sites: readonly string[];
  everySite: boolean;
}

/** What the installed extension itself says that it may do. */
export interface InstalledManifest {
  version: string;
  permissions: readonly string[];
  contentSecurityPolicy: string;
}

/** What the settings say of what is kept. */
export interface DataGateway {
  /** Looks at everything that could be lost. */
  look: () => Promise<DataHealth>;
  /** Writes a backup on this device and reads it back. */
  keepNow: () => Promise<Result<KeptBackup | undefined>>;
  /** Saves a backup where the browser saves downloads. */
  save: () => Promise<Result<null>>;
  /** What kept articles take, in bytes. */
  keptSize: () => Promise<number>;
  rescueAddress: string;
}

/** What the settings need of the browser; handed to them by their entrypoint. */
export interface OptionsGateway {
  settings: Settings;
  allowedSites: () => Promise<AllowedSites>;
  /** Asks the browser for every site. The first thing done in a click. */
  askForEverySite: () => Promise<boolean>;
  forgetSite: (site: string | 'every-site') => Promise<void>;
  /** Calls back whenever what is allowed changes. Answers how to stop. */
  watchSites: (onChange: () => void) => () => void;
  /** The keys as the reader set them, by command; an unset one is absent. */
  shortcuts: () => Promise<Readonly<Record<string, string>>>;
  /** Opens the browser's own page for shortcuts; absent where it has none that can be opened. */
  openShortcuts: (() => void) | undefined;
  data: DataGateway;
  manifest: InstalledManifest;
  /** What the browser stopped our pages from loading or calling. */
  blockedAttempts: () => Promise<number>;
  /** What the library holds. */
  status: () => Promise<Result<LibraryStatus>>;
  /** Saves a backup of everything among the downloads, and answers its name. */
  saveBackup: () => Promise<Result<string>>;
  /** Deletes the library, what is kept beside it, settings and allowed sites. */
  eraseEverything: () => Promise<Result<null>>;
  /** Shows this page in another language. */
  reload: () => void;
  libraryAddress: string;
  welcomeAddress: string;
}
