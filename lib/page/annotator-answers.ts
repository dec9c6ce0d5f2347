import type { Annotation } from '@/lib/domain/annotation';
import { fail, succeed, type Failure, type Result } from '@/lib/domain/failure';
import type { PageCommand } from '@/lib/domain/in-page';
import type { AnchorState, Selector } from '@/lib/domain/selector';
import type { OpenedPage } from './annotator-gateway';
import type { AnnotatorView } from './annotator-view';
import type { Cards } from './cards';
import type { DoctorWish } from './doctor';
import { mediaPart } from './media/media-part';
import type { Opening } from './opening';
import type { Painter } from './painting/painter';
import type { Passages } from './passages';
import { reveal } from './reveal';
import type { HighlightWish, Writing } from './writing';

export interface AnnotatorAnswersOptions {
  view: AnnotatorView;
  painter: Painter;
  passages: Passages;
  writing: Writing;
  card: Cards;
  opening: Opening;
  /** What the reader has selected in this frame. */
  selected: () => Result<Range>;
  /** The selection has done its work. */
  finish: () => void;
  openCursor: () => Promise<void>;
  page: () => OpenedPage | undefined;
}

interface PageWish {
  command: PageCommand;
  /** The address of the picture on which the menu was opened. */
  image?: string | undefined;
}

/** What an annotator answers to each message from background and popup. */
export function annotatorAnswers({
  view,
  painter,
  passages,
  writing,
  card,
  opening,
  selected,
  finish,
  openCursor,
  page,
}: AnnotatorAnswersOptions) {
  view.know((id) => {
    const range = id ? undefined : selected();
    return range?.ok ? range.value : passages.get(id ?? '')?.range;
  });

  /** On a picture the browser's menu tells its address. */
  async function picture(address: string): Promise<Result<Range>> {
    await view.loadMedia();
    const range = mediaPart().media?.pictureAt(address, passages.textNow().root);
    return range ? succeed(range) : fail('not-found');
  }

  async function highlightSelection(
    wish: HighlightWish,
    image?: string,
  ): Promise<Result<Annotation>> {
    const range = image === undefined ? selected() : await picture(image);
    if (!range.ok) return range;
    await opening.done();
    if (page()?.readOnly === true) return fail('private-window');
    const made = await writing.highlight(range.value, wish);
    if (made.ok) finish();
    return made;
  }

  return {
    'annotations.changed': async (): Promise<Result<null>> => {
      await opening.again();
      return succeed(null);
    },
    'annotator.command': async ({ command, image }: PageWish) => {
      await opening.done();
      if (command === 'cursor') {
        if (!view.focusToolbar()) await openCursor(); // where the bar shows, into it
        return succeed(null);
      }
      const color = page()?.settings.lastColor ?? 'yellow';
      const made = await highlightSelection({ color }, image);
      if (!made.ok) view.notify({ kind: 'failed', failure: made.failure });
      else if (command === 'annotate') card.write(made.value.id);
      return succeed(null);
    },
    'annotator.selection': async (): Promise<
      Result<{ quote: string; selectors: Selector[]; annotationId?: string }>
    > => {
      const range = selected();
      if (!range.ok) return range;
      const description = await writing.describeAny(range.value);
      if (!description.ok) return description;
      const { quote, selectors, range: exact } = description.value;
      const existing = passages.on(exact);
      return succeed({ quote, selectors, ...(existing && { annotationId: existing.id }) });
    },
    'annotator.highlight': (wish: HighlightWish) => highlightSelection(wish),
    'annotator.reveal': async ({ id }: { id: string }): Promise<Result<null>> => {
      await opening.done();
      const range = painter.rangeOf(id);
      if (range === undefined) return fail('not-found');
      reveal(view, painter, id, range);
      return succeed(null);
    },
    'annotator.doctor': async ({ id, wish }: DoctorWish): Promise<Result<null>> => {
      await opening.done();
      if (page()?.readOnly === true && wish !== 'show') return fail('private-window');
      return card.heed({ id, wish });
    },
    'annotator.links': ({ ids }: { ids: readonly (string | null)[] }) => view.links(ids),
    'annotator.states': async (): Promise<
      Result<{ id: string; state: AnchorState; heading?: string | undefined }[]>
    > => {
      await opening.done();
      const inOrder = passages.inOrder();
      const reading = inOrder.length > 0 ? await view.loadReading() : undefined;
      return succeed(
        inOrder.map(({ annotation: { id }, state, range }) => ({
          id,
          state,
          heading: range && reading?.headingOver(range),
        })),
      );
    },
    'annotator.failed': async ({ failure }: { failure: Failure }): Promise<Result<null>> => {
      view.notify({ kind: 'failed', failure });
      return succeed(null);
    },
    'annotator.allowed': async ({ site }: { site: string }): Promise<Result<null>> => {
      await opening.again();
      if (window === window.top) view.notify({ kind: 'allowed', site });
      return succeed(null);
    },
  };
}
