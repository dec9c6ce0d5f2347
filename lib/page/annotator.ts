import type { Annotation } from '@/lib/domain/annotation';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { AnchorState, Selector } from '@/lib/domain/selector';
import type { AnnotatorGateway, OpenedPage } from './annotator-gateway';
import type { AnnotatorView } from './annotator-view';
import { isOfFrame } from './frame';
import { createDoctor, type DoctorWish } from './doctor';
import { createOpening } from './opening';
import { createPageSource } from './page-source';
import { createCssHighlightPainter } from './painting/css-highlight-painter';
import { createPassages } from './passages';
import { createReadingCard } from './reading-card';
import { reportStates } from './report-states';
import { reveal } from './reveal';
import { createSelectionBar } from './selection-bar';
import { guardHost } from './watching/host-guard';
import { watchLife } from './watching/life';
import { watchNavigation, whenShown } from './watching/navigation';
import { watchPointer } from './watching/pointer';
import { readSelection } from './watching/read-selection';
import { watchTheme } from './watching/theme';
import { createWriting, type HighlightWish } from './writing';

/**
 * Starts the annotator of a frame: shows what the library holds of its page and lets the reader
 * add to it. Everything ends with its life. Answers the handlers of messages to it.
 */
export function startAnnotator(
  document: Document,
  { gateway, view }: { gateway: AnnotatorGateway; view: AnnotatorView },
  life: AbortController,
) {
  const { signal } = life;
  const isOwnHost = (node: Node) => node === view.host;
  const isOwn = (event: Event) => event.target === view.host;
  const painter = createCssHighlightPainter(document, view.highlightCss, (range) =>
    passages.textIndex().offsetsOf(range),
  );
  const source = createPageSource(document, view.describePage);
  let page: OpenedPage | undefined;

  const passages = createPassages(
    {
      document,
      painter,
      isOwnHost,
      loadMatcher: view.loadMatcher,
      onSettled: () => {
        if (page?.readOnly === false) void reportStates(passages, gateway, signal);
      },
    },
    signal,
  );
  const writing = createWriting({
    gateway,
    view,
    passages,
    source,
    reopen: () => opening.again(),
  });
  const doctor = createDoctor({
    view,
    passages,
    writing,
    letPick: (onPicked) => bar.pick(onPicked),
    show: (id) => card.show(id),
  });
  const { pick } = doctor;
  const card = createReadingCard({ gateway, view, passages, painter, source, writing, pick });
  const bar = createSelectionBar(
    { document, view, source, passages, writing, write: card.write, isOwn, page: () => page },
    signal,
  );

  async function show(opened: Result<OpenedPage>): Promise<void> {
    if (!opened.ok) {
      page = undefined;
      passages.leave();
      return;
    }
    page = opened.value;
    view.prepare(page);
    bar.catchUp();
    const mine = page.annotations.filter((one) => isOfFrame(one, window));
    card.prepare(page, await gateway.keptDrafts(mine.map(({ id }) => id)));
    await passages.show(mine);
  }

  const ask = () => gateway.open({ canonicalUrl: source.canonicalUrl() });
  const opening = createOpening(ask, show, signal);
  void opening.again(whenShown(document));

  watchNavigation(
    window,
    {
      onAnotherPage: () => {
        bar.stopPicking();
        bar.hide();
        view.closeCard();
        source.forget();
        passages.leave();
        void opening.again();
      },
      onReturn: () => void opening.again(),
    },
    signal,
  );
  watchPointer(
    document,
    {
      onClick: (x, y) => card.openAt(painter.at(x, y)),
      onHover: (x, y) => {
        if (!painter.isEmpty && !view.hasCard) painter.emphasise(painter.at(x, y).slice(0, 1));
      },
      isOwn,
    },
    signal,
  );
  watchTheme(document, () => passages.repaint(), signal);
  guardHost(
    view.host,
    () => (gateway.isAlive() ? view.attachNear(document.documentElement) : life.abort()),
    signal,
  );
  watchLife(
    gateway.isAlive,
    () => {
      view.closeCard();
      // A note that is being written stays, to be copied; its draft is kept.
      if (view.hasCard) view.notify({ kind: 'leftBehind' });
      else life.abort();
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    painter.dispose();
    view.dispose();
  });

  const selected = (): Result<Range> => readSelection(document, bar.shadowRoots());

  async function highlightSelection(wish: HighlightWish): Promise<Result<Annotation>> {
    const range = selected();
    if (!range.ok) return range;
    await opening.done();
    if (page?.readOnly === true) return fail('private-window');
    const made = await writing.highlight(range.value, wish);
    if (made.ok) bar.finish();
    return made;
  }

  return {
    'annotations.changed': async (): Promise<Result<null>> => {
      await opening.again();
      return succeed(null);
    },
    'annotator.command': async ({ command }: { command: 'highlight' | 'annotate' }) => {
      await opening.done();
      const made = await highlightSelection({ color: page?.settings.lastColor ?? 'yellow' });
      if (!made.ok) view.notify({ kind: 'failed', failure: made.failure });
      else if (command === 'annotate') card.write(made.value.id);
      return succeed(null);
    },
    'annotator.selection': async (): Promise<
      Result<{ quote: string; selectors: Selector[]; annotationId?: string }>
    > => {
      const range = selected();
      if (!range.ok) return range;
      const description = writing.describe(range.value);
      if (!description.ok) return description;
      const { quote, selectors, range: exact } = description.value;
      const existing = passages.on(exact);
      return succeed({ quote, selectors, ...(existing && { annotationId: existing.id }) });
    },
    'annotator.highlight': highlightSelection,
    'annotator.reveal': async ({ id }: { id: string }): Promise<Result<null>> => {
      await opening.done();
      const range = painter.rangeOf(id);
      if (range === undefined) return fail('not-found');
      reveal(painter, id, range);
      return succeed(null);
    },
    'annotator.doctor': async ({ id, wish }: DoctorWish): Promise<Result<null>> => {
      await opening.done();
      if (page?.readOnly === true && wish !== 'show') return fail('private-window');
      return doctor.heed(id, wish);
    },
    'annotator.states': async (): Promise<Result<{ id: string; state: AnchorState }[]>> => {
      await opening.done();
      const inOrder = passages.inOrder();
      return succeed(inOrder.map(({ annotation: { id }, state }) => ({ id, state })));
    },
    'annotator.allowed': async ({ site }: { site: string }): Promise<Result<null>> => {
      await opening.again();
      if (window === window.top) view.notify({ kind: 'allowed', site });
      return succeed(null);
    },
  };
}
