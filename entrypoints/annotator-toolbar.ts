import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { copyPassage } from '@/components/annotator/copy-passage';
import { annotatorParts } from '@/components/annotator/parts';
import { createStage, translatorOf } from '@/components/annotator/stage';
import { describePage } from '@/lib/page/extraction/article-details';

/** Injected into a frame at the first selection there. */
export default defineUnlistedScript(() => {
  annotatorParts().toolbar = {
    createStage,
    translator: translatorOf,
    copy: copyPassage,
    describePage,
  };
});
