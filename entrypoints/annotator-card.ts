import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { copyPassage } from '@/components/annotator/copy-passage';
import { openCard } from '@/components/annotator/open-card';
import { annotatorParts } from '@/components/annotator/parts';

/** Injected into a frame when its annotator needs the card for the first time. */
export default defineUnlistedScript(() => {
  annotatorParts().card = { open: openCard, copy: copyPassage };
});
