import type { Annotation, AnnotationKind } from '@/lib/domain/annotation';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import { newId } from '@/lib/domain/new-id';
import type { AnnotationEdit, EditOutcome } from '@/lib/domain/requests';
import type { Tag } from '@/lib/domain/tag';
import { describeRange, type Description } from './anchoring/describe-range';
import type { AnnotatorGateway } from './annotator-gateway';
import type { AnnotatorView } from './annotator-view';
import { mediaPart } from './media/media-part';
import type { PageSource } from './page-source';
import type { Passages } from './passages';

/** What a reader does to annotations in the page: shown at once, then stored, taken back if refused. */
export type Writing = ReturnType<typeof createWriting>;

/** How a passage shall be highlighted. */
export interface HighlightWish {
  color: HighlightColor;
  note?: string;
  tags?: Tag[];
  /** Not the words: the picture, figure or table that they lie in or are around. */
  media?: boolean;
}

export type AnyDescription = Description & { range: Range; kind?: AnnotationKind };

export interface WritingOptions {
  gateway: AnnotatorGateway;
  view: AnnotatorView;
  passages: Passages;
  source: PageSource;
  /** Asks the library again what it holds of this page. */
  reopen: () => Promise<void>;
}

export function createWriting({ gateway, view, passages, source, reopen }: WritingOptions) {
  function describe(range: Range): Result<Description & { range: Range }> {
    const index = passages.textNow();
    const description = describeRange(range, index.root, index);
    if (!description.ok) return description;
    const place = description.value.selectors.find(({ type }) => type === 'TextPositionSelector');
    const exact = place && 'start' in place ? index.rangeOf(place.start, place.end) : null;
    return succeed({ ...description.value, range: exact ?? range });
  }

  /** As `describe`; where there are no words, or the reader means it, what else is there. */
  async function describeAny(range: Range, media?: boolean): Promise<Result<AnyDescription>> {
    if (!media && String(range).trim() !== '') return describe(range);
    await view.loadMedia();
    const described = mediaPart().media?.describe(range, passages.textNow());
    return described ?? fail('annotator-crashed');
  }

  async function create(
    range: Range,
    description: Description & { kind?: AnnotationKind },
    { color, note = '', tags = [] }: HighlightWish,
    action: string,
  ): Promise<Result<Annotation>> {
    const annotation = { id: newId(), ...description, color, note, tags };
    passages.add(provisional(annotation), range);
    const article = await source.details();
    const stored = await gateway.create({ annotation, article, action });
    if (stored.ok) void passages.update(stored.value);
    else passages.remove(annotation.id);
    return stored;
  }

  async function edit(
    change: Omit<AnnotationEdit, 'action'>,
    action = newId(),
  ): Promise<Result<EditOutcome>> {
    const before = passages.get(change.id)?.annotation;
    if (before !== undefined && change.color !== undefined) {
      void passages.update({ ...before, color: change.color });
    }
    const outcome = await gateway.edit({ ...change, action });
    if (outcome.ok) {
      const { value } = outcome;
      await passages.update(value.outcome === 'saved' ? value.annotation : value.stored);
    } else if (before !== undefined) void passages.update(before);
    return outcome;
  }

  /** Makes a change that no change elsewhere speaks against, and offers to take it back. */
  async function insist(
    annotation: Annotation,
    change: Pick<AnnotationEdit, 'color' | 'attachment' | 'keptOver'>,
    kind: 'recolored' | 'resized' | 'attached' | 'kept',
  ): Promise<Result<Annotation>> {
    let from = annotation;
    for (let tries = 0; tries < 2; tries += 1) {
      const action = newId();
      const outcome = await edit({ id: from.id, revision: from.revision, ...change }, action);
      if (!outcome.ok) return outcome;
      if (outcome.value.outcome === 'saved') {
        view.notify({ kind, undo: () => void undo(action) });
        return succeed(outcome.value.annotation);
      }
      from = outcome.value.stored;
    }
    return fail('background-died', 'changed again and again');
  }

  async function undo(action: string): Promise<void> {
    const undone = await gateway.undo({ action });
    if (undone.ok) await reopen();
    view.notify(undone.ok ? { kind: 'undone' } : { kind: 'failed', failure: undone.failure });
  }

  return {
    describe,
    describeAny,
    undo,
    edit: (change: Omit<AnnotationEdit, 'action'>) => edit(change),
    /** Highlights a passage, or recolours the annotation that lies on exactly it. */
    async highlight(
      range: Range,
      wish: HighlightWish,
      action = newId(),
    ): Promise<Result<Annotation>> {
      await passages.prepare();
      const described = await describeAny(range, wish.media);
      if (!described.ok) return described;
      void gateway.colorUsed({ color: wish.color });
      const { range: exact, ...description } = described.value;
      const existing = passages.on(exact);
      if (existing === undefined) return create(exact, description, wish, action);
      if (wish.note === undefined && wish.tags === undefined) {
        return insist(existing, { color: wish.color }, 'recolored');
      }
      const { id, revision } = existing;
      const { media: _media, ...change } = wish;
      const outcome = await edit({ id, revision, ...change });
      if (!outcome.ok) return outcome;
      const { value } = outcome;
      return succeed(value.outcome === 'saved' ? value.annotation : value.stored);
    },
    insist,
  };
}

/** As it is shown until the library has answered. */
function provisional(
  annotation: Pick<Annotation, 'id' | 'quote' | 'selectors' | 'color' | 'note' | 'tags'> & {
    kind?: AnnotationKind;
  },
): Annotation {
  const at = new Date().toISOString();
  return {
    kind: 'text',
    ...annotation,
    articleId: annotation.id, // nobody reads it before the library has answered
    created: at,
    modified: at,
    revision: 1,
    fieldTimes: { color: at, note: at, tags: at, selectors: at, deleted: at },
    history: [],
  };
}
