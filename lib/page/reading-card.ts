import type { Annotation, FoundPassage } from '@/lib/domain/annotation';
import type { Draft } from '@/lib/domain/draft';
import type { Result } from '@/lib/domain/failure';
import type { AnchorState } from '@/lib/domain/selector';
import type { AnnotatorGateway, OpenedPage } from './annotator-gateway';
import type { AnnotatorView } from './annotator-view';
import type { PageSource } from './page-source';
import type { Painter } from './painting/painter';
import type { Passages } from './passages';
import { likeliestPlace } from './passage';
import { placeInView, placeOf } from './place-of';
import { bringIntoView } from './reveal';
import type { Writing } from './writing';

export interface ReadingCardOptions {
  gateway: AnnotatorGateway;
  view: AnnotatorView;
  passages: Passages;
  painter: Painter;
  source: PageSource;
  writing: Writing;
  /** Lets the reader select the place of an annotation. */
  pick: (annotation: Annotation) => void;
}

/** Opens the card beside a highlight and does what is picked there. */
export function createReadingCard({
  gateway,
  view,
  passages,
  painter,
  source,
  writing,
  pick,
}: ReadingCardOptions) {
  let page: OpenedPage | undefined;
  const drafts = new Map<string, Draft>();

  async function open(ids: readonly string[], mode: 'read' | 'write'): Promise<void> {
    const found = ids.map((id) => passages.get(id)).filter((one) => one !== undefined);
    if (page === undefined || found[0] === undefined) return;
    const range = likeliestPlace(found[0])?.range;
    const annotations = found.map(({ annotation }) => annotation);
    const states: Record<string, AnchorState> = {};
    const findings: Record<string, FoundPassage> = {};
    for (const passage of found) {
      const { id } = passage.annotation;
      states[id] = passage.state;
      const now = passage.state === 'anchored' ? undefined : passages.found(passage);
      if (now !== undefined) findings[id] = now;
    }
    painter.emphasise(ids.slice(0, 1));
    const from = await source.source();
    if (range !== undefined) view.attachNear(range.commonAncestorContainer);
    view.openCard({
      place: range === undefined ? placeInView(document) : placeOf(range),
      annotations,
      states,
      findings,
      drafts: annotations.map(({ id }) => drafts.get(id)).filter((draft) => draft !== undefined),
      mode: page.readOnly ? 'read' : mode,
      readOnly: page.readOnly,
      source: from,
      actions: {
        save: writing.edit,
        remove: (annotation) => void writing.remove(annotation),
        attach: (annotation, now) => void writing.attach(annotation, now).then(sayFailure),
        keep: (annotation, now) => void writing.keep(annotation, now).then(sayFailure),
        pick,
        copied: (result) => (result.ok ? view.notify({ kind: 'copied' }) : sayFailure(result)),
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

  function sayFailure(result: Result<unknown>): void {
    if (!result.ok) view.notify({ kind: 'failed', failure: result.failure });
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
    /** The card of one that may have no place, beside where it was or most likely is. */
    show(id: string): void {
      const passage = passages.get(id);
      const place = passage && likeliestPlace(passage);
      if (place !== undefined) bringIntoView(place.range, 'instant');
      void open([id], 'read');
    },
  };
}
