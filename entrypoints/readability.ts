import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveReadability } from '@/lib/page/extraction/choose/leave-readability';

/** Injected right before `extract-article`, which reads with it. */
export default defineUnlistedScript(() => leaveReadability());
