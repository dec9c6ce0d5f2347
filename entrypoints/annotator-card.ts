import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openCard } from '@/components/annotator/open-card';
import { annotatorParts } from '@/components/annotator/parts';
import { laterParts } from '@/lib/page/later-parts';
import { createReadingCard } from '@/lib/page/reading-card';

/** Injected into a frame when its first card opens. */
export default defineUnlistedScript(() => {
  annotatorParts().card = { open: openCard };
  laterParts().createReadingCard = createReadingCard;
});
