import type { Annotation } from '@/lib/domain/annotation';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import { newId } from '@/lib/domain/ids';
import type { AnnotationEdit, EditOutcome } from '@/lib/domain/requests';
import type { Tag } from '@/lib/domain/tag';
import { describeRange, type Description } from './anchoring/describe-range';
import type { AnnotatorGateway } from './annotator-gateway';
import type { AnnotatorView } from './annotator-view';
import type { PageSource } from './page-source';
import type { Passages } from './passages';

/** What a reader does to annotations in the page: shown at once, then stored, taken back if refused. */
export type Writing = ReturnType<typeof createWriting>;

export interface WritingOptions {
  gateway: AnnotatorGateway;
  view: AnnotatorView;
  passages: Passages;
  source: PageSource;
  /** Asks the library again what it holds of this page. */
  reopen: () => Promise<void>;
}

export function createWriting({ gateway, view, passages, source, reopen }: WritingOptions) {
  function describe(range: Range): Result<Description> {
    passages.forget();
    const index = passages.textIndex();
    return describeRange(range, index.root, index);
  }

  async function create(
    range: Range,
    description: Description,
    { color, note = '', tags = [] }: { color: HighlightColor; note?: string; tags?: Tag[] },
  ): Promise<Result<Annotation>> {
    const annotation = { id: newId(), ...description, color, note, tags };
    passages.add(provisional(annotation), range);
    const article = await source.details();
    const stored = await gateway.create({ annotation, article, action: newId() });
    if (stored.ok) passages.update(stored.value);
    else passages.remove(annotation.id);
    return stored;
  }

  async function edit(change: Omit<AnnotationEdit, 'action'>): Promise<Result<EditOutcome>> {
    const before = passages.get(change.id)?.annotation;
    if (before !== undefined && change.color !== undefined) {
      passages.update({ ...before, color: change.color });
    }
    const outcome = await gateway.edit({ ...change, action: newId() });
    if (outcome.ok) {
      const { value } = outcome;
      passages.update(value.outcome === 'saved' ? value.annotation : value.stored);
    } else if (before !== undefined) passages.update(before);
    return outcome;
  }

  /** Gives another colour; a change elsewhere meanwhile is no reason to refuse one. */
  async function recolor(
    annotation: Annotation,
    color: HighlightColor,
  ): Promise<Result<Annotation>> {
    let from = annotation;
    for (let tries = 0; tries < 2; tries += 1) {
      const outcome = await edit({ id: from.id, revision: from.revision, color });
      if (!outcome.ok) return outcome;
      if (outcome.value.outcome === 'saved') return succeed(outcome.value.annotation);
      from = outcome.value.stored;
    }
    return fail('background-died', 'changed again and again');
  }

  return {
    describe,
    edit,
    /** Highlights a passage, or recolours the annotation that lies on exactly it. */
    async highlight(
      range: Range,
      wish: { color: HighlightColor; note?: string; tags?: Tag[] },
    ): Promise<Result<Annotation>> {
      const description = describe(range);
      if (!description.ok) return description;
      void gateway.colorUsed({ color: wish.color });
      const existing = passages.on(range);
      if (existing === undefined) return create(range, description.value, wish);
      if (wish.note === undefined && wish.tags === undefined) return recolor(existing, wish.color);
      const { id, revision } = existing;
      const outcome = await edit({ id, revision, ...wish });
      if (!outcome.ok) return outcome;
      const { value } = outcome;
      return succeed(value.outcome === 'saved' ? value.annotation : value.stored);
    },
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
      const undo = async () => {
        const undone = await gateway.undo({ action });
        if (undone.ok) await reopen();
        view.notify(undone.ok ? { kind: 'undone' } : { kind: 'failed', failure: undone.failure });
      };
      view.notify({ kind: 'deleted', undo: () => void undo() });
    },
  };
}

/** As it is shown until the library has answered. */
function provisional(
  annotation: Pick<Annotation, 'id' | 'quote' | 'selectors' | 'color' | 'note' | 'tags'>,
): Annotation {
  const at = new Date().toISOString();
  return {
    ...annotation,
    articleId: annotation.id, // nobody reads it before the library has answered
    kind: 'text',
    created: at,
    modified: at,
    revision: 1,
    fieldTimes: { color: at, note: at, tags: at, selectors: at, deleted: at },
    history: [],
  };
}
