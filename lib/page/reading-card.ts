import type { Draft } from '@/lib/domain/draft';
import type { AnchorState } from '@/lib/domain/selector';
import type { AnnotatorGateway, OpenedPage } from './annotator-gateway';
import type { AnnotatorView } from './annotator-view';
import type { PageSource } from './page-source';
import type { Painter } from './painting/painter';
import type { Passages } from './passages';
import { placeOf } from './place-of';
import type { Writing } from './writing';

export interface ReadingCardOptions {
  gateway: AnnotatorGateway;
  view: AnnotatorView;
  passages: Passages;
  painter: Painter;
  source: PageSource;
  writing: Writing;
}

export type ReadingCard = ReturnType<typeof createReadingCard>;

/** Opens the card beside a highlight and does what is picked there. */
export function createReadingCard({
  gateway,
  view,
  passages,
  painter,
  source,
  writing,
}: ReadingCardOptions) {
  let page: OpenedPage | undefined;
  const drafts = new Map<string, Draft>();

  async function open(ids: readonly string[], mode: 'read' | 'write'): Promise<void> {
    const found = ids.map((id) => passages.get(id)).filter((one) => one !== undefined);
    const range = found[0]?.range;
    if (page === undefined || range === undefined) return;
    const annotations = found.map(({ annotation }) => annotation);
    const states: Record<string, AnchorState> = {};
    for (const { annotation, state } of found) states[annotation.id] = state;
    painter.emphasise(ids.slice(0, 1));
    const from = await source.source();
    view.attachNear(range.commonAncestorContainer);
    view.openCard({
      place: placeOf(range),
      annotations,
      states,
      drafts: annotations.map(({ id }) => drafts.get(id)).filter((draft) => draft !== undefined),
      mode: page.readOnly ? 'read' : mode,
      readOnly: page.readOnly,
      source: from,
      actions: {
        save: writing.edit,
        remove: (annotation) => void writing.remove(annotation),
        copied: (result) =>
          view.notify(result.ok ? { kind: 'copied' } : { kind: 'failed', failure: result.failure }),
        keepDraft: (draft) => {
          const pageUrl = location.href;
          if (draft.annotationId !== undefined)
            drafts.set(draft.annotationId, { ...draft, pageUrl });
          return gateway.keepDraft(draft);
        },
        dropDraft: (id, annotationId) => {
          drafts.delete(annotationId);
          gateway.dropDraft(id, annotationId);
        },
        emphasise: painter.emphasise,
        closed: () => painter.emphasise([]),
      },
    });
  }

  return {
    /** New strings, settings and drafts of the page; the later draft of an annotation counts. */
    prepare(opened: OpenedPage, kept: readonly Draft[]): void {
      page = opened;
      for (const draft of [...opened.drafts, ...kept]) {
        const { annotationId } = draft;
        if (annotationId === undefined) continue;
        const known = drafts.get(annotationId);
        if (known === undefined || known.at < draft.at) drafts.set(annotationId, draft);
      }
    },
    /** A click in the text: the card of the highlights there, or away with the one that is open. */
    openAt(ids: readonly string[]): void {
      if (ids.length === 0) view.closeCard();
      else void open(ids, 'read');
    },
    write: (id: string) => void open([id], 'write'),
  };
}
