import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createAnnotatorView } from '@/components/annotator/annotator-view';
import { annotatorGateway } from '@/lib/messaging/annotator-gateway';
import { dropDraftLocally, keepDraftLocally, localDrafts } from '@/lib/browser/kept-drafts';
import { handleInPage } from '@/lib/messaging/handle-in-page';
import { send } from '@/lib/messaging/send';
import { startAnnotator } from '@/lib/page/annotator';
import { beginOnce } from '@/lib/page/begin-once';
import { whenShown } from '@/lib/page/watching/navigation';

/**
 * Injected into each frame of an allowed or clicked page; a second injection changes nothing.
 * Answers that the annotator runs: not every browser tells of a script that throws.
 */
export default defineUnlistedScript(() => {
  const life = beginOnce();
  if (life === undefined) return true;
  try {
    whenShown(document, () => start(life));
  } catch (error) {
    life.abort(); // the next injection may begin again
    throw error;
  }
  return true;
});

function start(life: AbortController): void {
  const view = createAnnotatorView({
    document,
    inject: (part) => send('part.load', { part }),
  });
  const gateway = annotatorGateway({
    keep: keepDraftLocally,
    drop: dropDraftLocally,
    all: localDrafts,
  });
  handleInPage(startAnnotator(document, { gateway, view }, life), life.signal);
}
