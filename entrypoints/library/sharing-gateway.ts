import type { LibraryGateway } from '@/components/library/gateway';
import { copyImage } from '@/lib/browser/clipboard';
import { saveFile } from '@/lib/browser/downloads';
import { chooseFolder } from '@/lib/browser/living-folder';
import { takeOffered } from '@/lib/browser/offered-import';
import { performShare } from '@/lib/browser/perform-share';

/** The ways out of the library, and what the popup handed in. */
export function librarySharing() {
  return {
    share: performShare,
    copyImage,
    saveFile,
    chooseFolder,
    offered: takeOffered(),
  } satisfies Partial<LibraryGateway>;
}
