import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotatorParts } from '@/components/annotator/parts';
import { markdownToHtml } from '@/lib/html/markdown-to-html';
import { setCleanHtml } from '@/lib/html/sanitise';

/** Injected into a frame when the first note is shown there. */
export default defineUnlistedScript(() => {
  annotatorParts().note = {
    show: (element, markdown) => setCleanHtml(element, markdownToHtml(markdown)),
  };
});
