import type { Result } from '@/lib/domain/failure';
import { annotatorAnswers } from './annotator-answers';
import type { OpenedPage } from './annotator-gateway';
import { createArrival } from './arrival';
import { createCards } from './cards';
import { isOfFrame } from './frame';
import { type AnnotatorOptions, keepPlace } from './keep-place';
import { createOpening } from './opening';
import { createPageSource } from './page-source';
import { createCssHighlightPainter } from './painting/css-highlight-painter';
import { createPassages } from './passages';
import { reportStates } from './report-states';
import { createSelectionBar } from './selection-bar';
import { watchNavigation } from './watching/navigation';
import { watchPointer } from './watching/pointer';
import { watchPrinting } from './watching/printing';
import { readSelection } from './watching/read-selection';
import { watchTheme } from './watching/theme';
import { createWriting } from './writing';

/**
 * Starts the annotator of a frame: shows what the library holds of its page and lets the reader
 * add to it. Everything ends with its life. Answers the handlers of messages to it, and what our
 * own reader shows beside the text.
 */
export function startAnnotator(
  document: Document,
  {
    gateway,
    view,
    begin,
    source = createPageSource(document, view.describePage),
    follow,
  }: AnnotatorOptions,
  life: AbortController,
) {
  const { signal } = life;
  const isOwnHost = view.owns;
  const isOwn = (event: Event) => view.owns(event.target as Node);
  const painter = createCssHighlightPainter(document, view.highlightCss, (range) =>
    passages.textIndex().offsetsOf(range),
  );
  follow?.(painter);
  const arrival = createArrival(document, painter, view);
  let page: OpenedPage | undefined;

  const passages = createPassages(
    {
      document,
      painter,
      isOwnHost,
      loadMatcher: view.loadMatcher,
      loadMedia: view.loadMedia,
      onSettled: () => {
        arrival.settled();
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
  const letPick = (onPicked: (range: Range) => void) => bar.pick(onPicked);
  const card = createCards({
    document,
    signal,
    gateway,
    view,
    passages,
    painter,
    source,
    writing,
    letPick,
  });
  const lent = { source, passages, writing, write: card.write, page: () => page };
  const bar = createSelectionBar({ ...lent, document, gateway, view, isOwn }, signal);

  async function show(opened: Result<OpenedPage>): Promise<void> {
    if (!opened.ok) {
      page = undefined;
      passages.leave();
      // Nothing of us stays where we may not be; a click on our button begins anew.
      if (opened.failure.code === 'site-not-allowed') life.abort();
      return;
    }
    page = opened.value;
    view.prepare(page);
    bar.catchUp();
    const mine = page.annotations.filter((one) => isOfFrame(one, window));
    card.prepare(page, await gateway.keptDrafts(mine.map(({ id }) => id)));
    await passages.show(mine);
    arrival.seek(page.sought);
  }

  const ask = () => gateway.open({ canonicalUrl: source.canonicalUrl() });
  const opening = createOpening(ask, show, signal);
  void opening.again();

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
        if (painter.isEmpty || view.hasCard) return;
        const over = painter.at(x, y).slice(0, 1);
        painter.emphasise(over);
        card.hover(over[0]);
      },
      isOwn,
    },
    signal,
  );
  const onPrint = (prints: boolean) => painter.hide(prints && !page?.settings.printHighlights);
  watchPrinting(window, onPrint, signal);
  watchTheme(document, () => passages.repaint(), signal);
  keepPlace(document, { gateway, view, begin }, life);
  signal.addEventListener('abort', () => {
    painter.dispose();
    view.dispose();
  });

  const handlers = annotatorAnswers({
    view,
    painter,
    passages,
    writing,
    card,
    opening,
    selected: () => readSelection(document, bar.shadowRoots()),
    finish: bar.finish,
    openCursor: () => view.openCursor({ ...lent, document }),
    page: () => page,
  });
  return { handlers, passages, card };
}
