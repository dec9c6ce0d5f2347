import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotatorParts } from '@/components/annotator/parts';
import { media } from '@/lib/page/media/media';
import { mediaPart } from '@/lib/page/media/media-part';

/** Injected into a frame when the first picture, figure or table is highlighted or looked for there. */
export default defineUnlistedScript(() => {
  annotatorParts().media = {};
  mediaPart().media = media;
});
