import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotatorParts } from '@/components/annotator/parts';
import { linkPassages } from '@/lib/page/linking/link-passages';

/** Injected into a frame when something of it is about to be shared. */
export default defineUnlistedScript(() => {
  annotatorParts().links = { linkPassages };
});
