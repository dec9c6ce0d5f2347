import type { FoundPassage } from '@/lib/domain/annotation';
import type { Draft } from '@/lib/domain/draft';
import type { Result } from '@/lib/domain/failure';
import type { AnchorState } from '@/lib/domain/selector';
import type { AnnotatorGateway, OpenedPage } from './annotator-gateway';
import type { AnnotatorView } from './annotator-view';
import { createCardChanges } from './card-changes';
import { createDoctor } from './doctor';
import type { PageSource } from './page-source';
import type { Painter } from './painting/painter';
import type { Passages } from './passages';
import { createHighlightEnds } from './highlight-ends';
import { likeliestPlace } from './passage';
import { placeInView, placeOf } from './place-of';
import { bringIntoView } from './reveal';
import type { Writing } from './writing';

export type CreateReadingCard = typeof createReadingCard;

export interface ReadingCardOptions {
  document: Document;
  signal: AbortSignal;
  gateway: AnnotatorGateway;
  view: AnnotatorView;
  passages: Passages;
  painter: Painter;
  source: PageSource;
  writing: Writing;
  /** Lets the reader select a passage, and hands it over. */
  letPick: (onPicked: (range: Range) => void) => void;
  page: () => OpenedPage | undefined;
  /** What was being written, by annotation. */
  drafts: Map<string, Draft>;
}

/** Opens the card beside a highlight and does what is picked there. */
export function createReadingCard({
  document,
  signal,
  gateway,
  view,
  passages,
  painter,
  source,
  writing,
  letPick,
  page: pageNow,
  drafts,
}: ReadingCardOptions) {
  const changes = createCardChanges({ gateway, view, passages, writing });
  const ends = createHighlightEnds({ document, view, passages, changes, signal });
  const doctor = createDoctor({ view, passages, writing, changes, letPick, show });

  async function open(
    ids: readonly string[],
    mode: 'read' | 'write',
    ahead?: () => string,
  ): Promise<void> {
    const page = pageNow();
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
    if (ids[0] !== undefined && ids.length === 1 && mode === 'read' && !page.readOnly)
      ends.show(ids[0]);
    const from = await source.source();
    if (range !== undefined) view.attachNear(range.commonAncestorContainer);
    view.openCard({
      place: range === undefined ? placeInView(document) : placeOf(range),
      annotations,
      states,
      findings,
      drafts: annotations.map(({ id }) => drafts.get(id)).filter((draft) => draft !== undefined),
      mode: page.readOnly ? 'read' : mode,
      ahead,
      readOnly: page.readOnly,
      source: from,
      actions: {
        save: writing.edit,
        remove: (annotation) => void changes.remove(annotation),
        attach: (annotation, now) => void changes.attach(annotation, now).then(sayFailure),
        keep: (annotation, now) => void changes.keep(annotation, now).then(sayFailure),
        pick: doctor.pick,
        moveEnd: ends.step,
        releaseEnds: ends.release,
        copied: (result) =>
          result.ok ? view.notify({ kind: 'copied', ...result.value }) : sayFailure(result),
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
        closed: () => {
          ends.release(false);
          painter.emphasise([]);
        },
      },
    });
  }

  function sayFailure(result: Result<unknown>): void {
    if (!result.ok) view.notify({ kind: 'failed', failure: result.failure });
  }

  /** The card of one that may have no place, beside where it was or most likely is. */
  function show(id: string): void {
    const passage = passages.get(id);
    const place = passage && likeliestPlace(passage);
    if (place !== undefined) bringIntoView(place.range, 'instant');
    void open([id], 'read');
  }

  return { open, heed: doctor.heed, hover: ends.hover };
}
