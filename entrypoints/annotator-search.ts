import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotatorParts } from '@/components/annotator/parts';
import { matcher } from '@/lib/text/matcher';

/** Injected into a frame when the first quote there is not where it was. */
export default defineUnlistedScript(() => {
  annotatorParts().search = { matcher };
});
