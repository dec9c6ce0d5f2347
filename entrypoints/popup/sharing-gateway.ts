import type { PopupGateway } from '@/components/popup/popup-gateway';
import { copyImage } from '@/lib/browser/clipboard';
import { saveFile } from '@/lib/browser/downloads';
import { OFFERED, offerToLibrary } from '@/lib/browser/offered-import';
import { textOfElement } from '@/lib/browser/scripting';
import { openOwnPage } from '@/lib/browser/tabs';
import { SHARED_ID } from '@/lib/formats/shared-id';
import { hasSystemSheet, performShare } from '@/lib/browser/perform-share';

/** The ways out of the popup. */
export const popupSharing = {
  share: performShare,
  copyImage,
  saveFile,
  sharedBlock: (tabId: number) => textOfElement(tabId, SHARED_ID),
  offerImport: (block: string) => {
    const kept = offerToLibrary(block);
    if (kept.ok) void openOwnPage(`/library.html?${OFFERED}`);
    return kept;
  },
  abilities: { systemSheet: hasSystemSheet() },
} satisfies Partial<PopupGateway>;
