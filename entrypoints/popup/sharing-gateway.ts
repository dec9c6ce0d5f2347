import type { PopupGateway } from '@/components/popup/popup-gateway';
import { copyImage } from '@/lib/browser/clipboard';
import { saveFile } from '@/lib/browser/downloads';
import { hasSystemSheet, performShare } from '@/lib/browser/perform-share';

/** The ways out of the popup. */
export const popupSharing = {
  share: performShare,
  copyImage,
  saveFile,
  abilities: { systemSheet: hasSystemSheet() },
} satisfies Partial<PopupGateway>;
