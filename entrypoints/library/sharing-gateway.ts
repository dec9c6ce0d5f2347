import type { LibraryGateway } from '@/components/library/gateway';
import { copyImage } from '@/lib/browser/clipboard';
import { saveFile } from '@/lib/browser/downloads';
import { chooseFolder } from '@/lib/browser/living-folder';
import { takeOffered } from '@/lib/browser/offered-import';
import { hasSystemSheet, performShare } from '@/lib/browser/perform-share';
import type { Settings } from '@/lib/settings/settings';
import { sharePreferences } from '@/lib/settings/share-preferences';

/** The ways out of the library, and what the popup handed in. */
export function librarySharing(settings: Settings) {
  return {
    share: performShare,
    copyImage,
    saveFile,
    chooseFolder,
    abilities: { systemSheet: hasSystemSheet() },
    ...sharePreferences(settings),
    offered: takeOffered(),
  } satisfies Partial<LibraryGateway>;
}
