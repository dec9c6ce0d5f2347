import type { Annotation } from '@/lib/domain/annotation';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { AnnotatorView } from './annotator-view';
import type { CardChanges } from './card-changes';
import type { Passages } from './passages';
import type { Writing } from './writing';

export interface DoctorOptions {
  view: AnnotatorView;
  passages: Passages;
  writing: Writing;
  changes: CardChanges;
  /** Lets the reader select a passage, and hands it over. */
  letPick: (onPicked: (range: Range) => void) => void;
  /** Opens the card of an annotation, wherever that is. */
  show: (id: string) => void;
}

/** What a reader wants of an annotation that the page changed or lost. */
export interface DoctorWish {
  id: string;
  wish: 'show' | 'pick';
}

/** Finds a place for annotations whose passage the page changed or no longer holds. */
export function createDoctor({ view, passages, writing, changes, letPick, show }: DoctorOptions) {
  function pick({ id }: Annotation): void {
    letPick(async (range) => {
      const annotation = passages.get(id)?.annotation;
      const place = await writing.describeAny(range);
      if (annotation === undefined) return;
      const attached = place.ok ? await changes.attach(annotation, place.value) : place;
      if (!attached.ok) view.notify({ kind: 'failed', failure: attached.failure });
    });
  }

  return {
    pick,
    /** What was wished for outside the page; failure: `not-found`. */
    heed(id: string, wish: DoctorWish['wish']): Result<null> {
      const passage = passages.get(id);
      if (passage === undefined) return fail('not-found');
      if (wish === 'pick') pick(passage.annotation);
      else show(id);
      return succeed(null);
    },
  };
}
