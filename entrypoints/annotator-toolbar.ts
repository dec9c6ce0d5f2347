import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardRoom } from '@/components/annotator/card-room';
import { annotatorParts } from '@/components/annotator/parts';
import { createStage } from '@/components/annotator/stage';
import { describePage } from '@/lib/page/extraction/article-details';
import { headingOver } from '@/lib/page/headings';
import { laterParts } from '@/lib/page/later-parts';
import { createOffer } from '@/lib/page/offer';
import { readOn } from '@/lib/page/read-on';
import highlightCss from '@/lib/page/painting/highlights.css?inline';

/** Injected into a frame at the first selection there. */
export default defineUnlistedScript(() => {
  annotatorParts().toolbar = {
    createStage,
    createCardRoom,
    describePage,
    headingOver,
    readOn,
    highlightCss,
  };
  laterParts().createOffer = createOffer;
});
