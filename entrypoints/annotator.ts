import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createAnnotatorView } from '@/components/annotator/annotator-view';
import type { PartName } from '@/components/annotator/parts';
import { annotatorGateway } from '@/lib/messaging/annotator-gateway';
import { dropDraftLocally, keepDraftLocally, localDrafts } from '@/lib/browser/kept-drafts';
import { handleInPage } from '@/lib/messaging/handle-in-page';
import { send } from '@/lib/messaging/send';
import { startAnnotator } from '@/lib/page/annotator';
import { begin } from '@/lib/page/begin';

/**
 * Injected into each frame of an allowed or clicked page; a second injection changes nothing.
 * Answers whether the annotator runs, no where the document cannot be marked: not every browser
 * tells of a script that throws.
 */
export default defineUnlistedScript(() => begin(start));

function start(life: AbortController, again: () => void): void {
  const inject = (part: PartName) => send('part.load', { part });
  const view = createAnnotatorView({ document, inject });
  const local = { keep: keepDraftLocally, drop: dropDraftLocally, all: localDrafts };
  const gateway = annotatorGateway(local);
  const { handlers } = startAnnotator(document, { gateway, view, begin: again }, life);
  handleInPage(handlers, life.signal);
}
