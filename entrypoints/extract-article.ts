import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readabilityPlace } from '@/lib/page/extraction/choose/readability-part';
import { extractArticle } from '@/lib/page/extraction/extract-article';

/** Injected into a page on a click of the toolbar button; its value is the answer. */
export default defineUnlistedScript(() => extractArticle(document, readabilityPlace().class));
