import type { HighlightColor } from '@/lib/domain/highlight-color';
import { newId } from '@/lib/domain/new-id';
import { mediaHeldBy, rangeAround } from './media/held-media';
import type { AnnotatorGateway, OpenedPage } from './annotator-gateway';
import type { AnnotatorView } from './annotator-view';
import type { PageSource } from './page-source';
import type { Passages } from './passages';
import { placeOf } from './place-of';
import type { Writing } from './writing';

export type CreateOffer = typeof createOffer;

export interface OfferOptions {
  gateway: AnnotatorGateway;
  view: AnnotatorView;
  source: PageSource;
  passages: Passages;
  writing: Writing;
  /** Opens the editor of an annotation. */
  write: (id: string, ahead?: () => string) => void;
  page: () => OpenedPage | undefined;
  hide: () => void;
  /** The passage is highlighted: the selection has done its work. */
  finish: () => void;
  /** What is done with the selection instead, if the reader picks the place of an annotation. */
  picked: () => ((range: Range) => void) | undefined;
}

/** What the bar beside a selection offers, and what becomes of it. */
export function createOffer({
  gateway,
  view,
  source,
  passages,
  writing,
  write,
  page,
  hide,
  finish,
  picked,
}: OfferOptions) {
  async function highlight(
    range: Range,
    color: HighlightColor,
    { isRapid = false, media = false } = {},
  ): Promise<string | undefined> {
    const action = newId();
    const opened = page();
    const isKnown = passages.on(range) !== undefined;
    finish();
    const made = await writing.highlight(range, { color, media }, action);
    if (!made.ok) {
      const again = () => void highlight(range, color, { isRapid, media });
      view.notify({ kind: 'failed', failure: made.failure, again });
      return undefined;
    }
    if (opened !== undefined) opened.settings.lastColor = color;
    if (!isKnown) {
      view.notify({
        kind: 'saved',
        color,
        ...(isRapid && { undo: () => void writing.undo(action) }),
      });
    }
    return made.value.id;
  }

  async function copy(range: Range, what: 'quote' | 'link'): Promise<void> {
    const description = await writing.describeAny(range);
    if (!description.ok) view.notify({ kind: 'failed', failure: description.failure });
    else view.copy({ what, annotation: description.value, source: await source.source() });
  }

  async function hideHere(hidden: boolean): Promise<void> {
    hide();
    const told = await gateway.hideToolbar({ hidden });
    if (!told.ok) view.notify({ kind: 'failed', failure: told.failure });
    else if (hidden) view.notify({ kind: 'hidden', undo: () => void hideHere(false) });
    else view.notify({ kind: 'undone' });
  }

  return {
    /** Highlights a passage at once; answers whether it did, and not what needs a decision. */
    atOnce(range: Range): boolean {
      const opened = page();
      if (opened === undefined || opened.readOnly || passages.on(range)) return false;
      void highlight(range, opened.settings.lastColor, { isRapid: true });
      return true;
    },
    /** Shows the bar beside a passage. */
    show(range: Range, touch: boolean): void {
      const opened = page();
      if (opened === undefined) return;
      const pick = picked();
      view.attachNear(range.commonAncestorContainer);
      const color = passages.on(range)?.color ?? opened.settings.lastColor;
      const held = opened.readOnly || pick ? undefined : mediaHeldBy(range);
      view.showToolbar({
        place: placeOf(range),
        color,
        readOnly: opened.readOnly,
        touch,
        actions: {
          highlight: (chosen) => void highlight(range, chosen),
          annotate: () => void highlight(range, color).then((id) => id !== undefined && write(id)),
          copy: (what) => void copy(range, what),
          attach:
            pick &&
            (() => {
              finish();
              pick(range);
            }),
          media: held && {
            kind: held.kind,
            highlight: () => void highlight(rangeAround(held.element), color, { media: true }),
          },
          hideHere: () => void hideHere(true),
          dismissed: hide,
        },
      });
    },
  };
}
