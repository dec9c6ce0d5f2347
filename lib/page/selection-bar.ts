import { laterParts } from './later-parts';
import type { CreateOffer, OfferOptions } from './offer';
import { watchSelection, type SelectionInput } from './watching/selection';

/** How long a selection stays as it is before it is highlighted at once, in milliseconds. */
const RAPID = 300;

export interface SelectionBarOptions extends Omit<OfferOptions, 'hide' | 'finish' | 'picked'> {
  document: Document;
  isOwn: (event: Event) => boolean;
}

/** Shows the toolbar beside what the reader selects, and does what is picked there. */
export function createSelectionBar(
  { document, isOwn, ...options }: SelectionBarOptions,
  signal: AbortSignal,
) {
  const { view, passages, page } = options;
  let offered: ReturnType<CreateOffer> | undefined;
  let shownAt: { range: Range; scroll: number; touch: boolean } | undefined;
  /** Selected before the library had answered. */
  let early: Parameters<typeof offer> | undefined;
  /** What is done with the next selection instead: the reader picks the place of an annotation. */
  let picking: ((range: Range) => void) | undefined;

  function hide(): void {
    shownAt = undefined;
    view.hideToolbar();
  }

  function sayPicking(): void {
    if (picking !== undefined) view.notify({ kind: 'picking', stop: stopPicking });
  }

  function stopPicking(): void {
    if (picking === undefined) return;
    picking = undefined;
    hide();
    view.hideNotice();
  }

  /** The passage is highlighted: the selection has done its work. */
  function finish(): void {
    hide();
    document.getSelection()?.removeAllRanges();
  }

  /** What comes with its part may be too late for a selection that is gone. */
  async function whatIsOffered(range: Range) {
    await view.loadToolbar();
    offered ??= laterParts().createOffer?.({
      ...options,
      hide,
      finish,
      picked: () =>
        picking &&
        ((picked) => {
          const done = picking;
          picking = undefined;
          done?.(picked);
        }),
    });
    return shownAt?.range === range && !signal.aborted ? offered : undefined;
  }

  async function show(): Promise<void> {
    if (shownAt === undefined) return;
    const { range, touch } = shownAt;
    (await whatIsOffered(range))?.show(range, touch);
  }

  /** A second click may follow, and a third: only what stays is meant. */
  async function highlightAtOnce(range: Range): Promise<void> {
    await new Promise((done) => {
      setTimeout(done, RAPID);
    });
    if ((await whatIsOffered(range))?.atOnce(range) === false) void show();
  }

  function offer(range: Range, input: SelectionInput): void {
    const opened = page();
    early = opened === undefined ? [range, input] : undefined;
    const wish = picking === undefined ? (opened?.settings.toolbar ?? 'off') : 'always';
    if (wish === 'off' || (wish === 'modifier' && !input.withModifier)) return;
    shownAt = { range, scroll: scrollY, touch: input.pointer === 'touch' };
    const isRapid = opened?.settings.rapid === true && picking === undefined;
    // A finger and the keys go on selecting: they get the bar.
    void (isRapid && input.pointer === 'mouse' ? highlightAtOnce(range) : show());
    // A highlight is likely: its page may be long.
    requestIdleCallback(passages.prepare);
  }

  const { shadowRoots } = watchSelection(
    document,
    {
      onSettled: offer,
      onCleared: () => {
        early = undefined;
        hide();
        sayPicking();
      },
      isOwn,
    },
    signal,
  );

  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || isOwn(event)) return;
      if (event.key === 'Escape') stopPicking();
      if (shownAt === undefined) return;
      if (event.key === 'Escape') hide();
      // Right after selecting, Tab leads into the toolbar instead of away from it.
      else if (event.key === 'Tab' && !event.shiftKey && view.focusToolbar())
        event.preventDefault();
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'scroll',
    () => {
      if (shownAt === undefined) return;
      if (Math.abs(scrollY - shownAt.scroll) > innerHeight) hide();
      else void show();
    },
    { capture: true, passive: true, signal },
  );
  window.addEventListener('resize', () => void show(), { signal });

  return {
    hide,
    finish,
    shadowRoots,
    stopPicking,
    /** The library has answered: what was selected meanwhile is not forgotten. */
    catchUp: () => early && offer(...early),
    /** Lets the reader select a passage, and hands it over. */
    pick(onPicked: (range: Range) => void): void {
      picking = onPicked;
      sayPicking();
    },
  };
}
