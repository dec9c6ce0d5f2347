import { createAnnotatorView } from '@/components/annotator/annotator-view';
import type { ReaderMarks } from '@/components/reader/reader-gateway';
import { localDraftStore } from '@/lib/browser/kept-drafts';
import { loadOwnScript } from '@/lib/browser/own-script';
import type { Library } from '@/lib/database/library';
import { newId } from '@/lib/domain/new-id';
import type { Snapshot } from '@/lib/domain/snapshot';
import { annotatorGateway } from '@/lib/messaging/annotator-gateway';
import { onReaderCommand } from '@/lib/messaging/on-reader-command';
import { readerGateway } from '@/lib/messaging/reader-gateway';
import { startAnnotator } from '@/lib/page/annotator';
import { knownSource } from '@/lib/page/page-source';
import { libraryChanges } from '@/lib/queries/library-changes';
import { followed } from './followed';
import { withOwnParts } from './own-parts';

/** The annotator of pages, at work on the text that this page shows. */
export function markText(library: Library, known: Snapshot, onChange: () => void): ReaderMarks {
  const life = new AbortController();
  const inject = (part: string) => loadOwnScript(`/annotator-${part}.js`);
  const view = withOwnParts(createAnnotatorView({ document, inject }));
  const gateway = readerGateway(annotatorGateway(localDraftStore), known);
  const source = knownSource({ ...known, id: newId() }, known.url);
  const { handlers, passages, card } = startAnnotator(
    document,
    { gateway, view, begin: () => undefined, source, follow: followed(onChange) },
    life,
  );
  onReaderCommand((command) => void handlers['annotator.command']({ command }), life.signal);
  const changes = libraryChanges(library).subscribe(() => void handlers['annotations.changed']());
  life.signal.addEventListener('abort', () => changes.unsubscribe());
  return {
    inOrder: passages.inOrder,
    show: (id) => card.openAt([id]),
    reveal: (id) => void handlers['annotator.reveal']({ id }),
    stop: () => life.abort(),
  };
}
