import type { Annotation } from '@/lib/domain/annotation';
import type { Result } from '@/lib/domain/failure';
import { newId } from '@/lib/domain/new-id';
import type { Description } from './anchoring/describe-range';
import type { AnnotatorGateway } from './annotator-gateway';
import type { AnnotatorView } from './annotator-view';
import type { Passages } from './passages';
import type { AnyDescription, Writing } from './writing';

/** What a reader changes of an annotation from its card; it comes with the card. */
export type CardChanges = ReturnType<typeof createCardChanges>;

export interface CardChangesOptions {
  gateway: AnnotatorGateway;
  view: AnnotatorView;
  passages: Passages;
  writing: Writing;
}

export function createCardChanges({ gateway, view, passages, writing }: CardChangesOptions) {
  return {
    /** Attaches it to another text or picture; what it said before goes to its history. */
    attach: (
      annotation: Annotation,
      { quote, selectors, kind }: Description & Pick<AnyDescription, 'kind'>,
    ) =>
      writing.insist(
        annotation,
        { attachment: { quote, selectors, ...(kind && { kind }) } },
        'attached',
      ),
    /** Lengthens or shortens it: it lies on this range from now on. */
    async resize(annotation: Annotation, range: Range): Promise<Result<Annotation>> {
      const described = writing.describe(range);
      if (!described.ok) {
        passages.preview(annotation.id);
        return described;
      }
      const { quote, selectors, range: exact } = described.value;
      const before = passages.get(annotation.id)?.range;
      passages.place(annotation.id, exact);
      const attachment = { quote, selectors, resized: true };
      const resized = await writing.insist(annotation, { attachment }, 'resized');
      if (!resized.ok && before !== undefined) passages.place(annotation.id, before);
      return resized;
    },
    /** Keeps its text although the page says this now. */
    keep: (annotation: Annotation, { quote }: Description) =>
      writing.insist(annotation, { keptOver: quote }, 'kept'),
    /** Moves it to the trash and offers to take that back. */
    async remove(annotation: Annotation): Promise<void> {
      const action = newId();
      const range = passages.get(annotation.id)?.range;
      passages.remove(annotation.id);
      const removed = await gateway.remove({ id: annotation.id, action });
      if (!removed.ok) {
        passages.add(annotation, range);
        view.notify({ kind: 'failed', failure: removed.failure });
        return;
      }
      view.notify({ kind: 'deleted', undo: () => void writing.undo(action) });
    },
  };
}
