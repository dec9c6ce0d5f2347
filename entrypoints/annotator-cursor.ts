import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openCursor } from '@/components/annotator/cursor/open-cursor';
import { annotatorParts } from '@/components/annotator/parts';
import { createCursor, type CursorConductor } from '@/lib/page/cursor/create-cursor';

/** Injected into a frame when the sentence cursor is asked for there. */
export default defineUnlistedScript(() => {
  annotatorParts().cursor = {
    open(root, look, lent, onClosed) {
      // The view hands on what the conductor lends, without looking at it.
      const request = createCursor(lent as CursorConductor, (node) => node === root.host);
      return request && openCursor(root, look, request, onClosed);
    },
  };
});
