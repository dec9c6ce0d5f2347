import type { ShareStepGateway } from '@/components/share/sharing-gateway';
import { copyImage } from '@/lib/browser/clipboard';
import { saveFile } from '@/lib/browser/downloads';
import { hasSystemSheet, performShare } from '@/lib/browser/perform-share';
import { newId } from '@/lib/domain/new-id';
import { sharePreferences } from '@/lib/settings/share-preferences';
import type { Settings } from '@/lib/settings/settings';

/** The ways out of the reader. */
export function readerSharing(settings: Settings): ShareStepGateway {
  return {
    share: performShare,
    copyImage,
    saveFile,
    abilities: { systemSheet: hasSystemSheet() },
    ...sharePreferences(settings),
    storage: localStorage,
    newId,
    now: () => new Date().toISOString(),
  };
}
