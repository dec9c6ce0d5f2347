import { render } from 'preact';
import { I18nContext } from '@/components/hooks/i18n';
import type { ColorNames } from '@/components/ui/ColorField';
import type { Translator } from '@/lib/i18n/translate';
import { beginningOf, MarginNote } from './MarginNote';
import type { MarkedPassage } from './reader-gateway';

/** Notes beside the text, each at the height of its passage. */
export interface Margin {
  show(passages: readonly MarkedPassage[]): void;
}

interface MarginOptions {
  translator: Translator;
  names: ColorNames;
  onOpen: (id: string) => void;
}

/** Between two notes, in CSS px. */
const GAP = 12;
const BLOCKS = 'p, h2, h3, h4, h5, h6, pre, figure, li, dt, dd, summary';

/**
 * Puts notes into the text after the paragraph of their passage, which is where they are read out
 * and printed, and where a narrow window shows them. A wide one shows them beside it.
 */
export function createMargin(
  text: HTMLElement,
  { translator, names, onOpen }: MarginOptions,
  signal: AbortSignal,
): Margin {
  const places = new Map<string, { note: HTMLElement; range: Range }>();

  /** Heights are read first and set then, so that the browser lays out once. */
  function arrange(): void {
    const top = text.getBoundingClientRect().top;
    const wanted = [...places.values()]
      .map(({ note, range }) => ({
        note,
        at: (range.getClientRects()[0]?.top ?? top) - top,
        height: note.offsetHeight,
      }))
      .toSorted((a, b) => a.at - b.at);
    let free = 0;
    for (const { note, at, height } of wanted) {
      const start = Math.max(at, free);
      note.style.setProperty('--at', `${start}px`);
      free = start + height + GAP;
    }
  }

  const observer = new ResizeObserver(arrange);
  observer.observe(text);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const id of places.keys()) remove(id);
  });

  function remove(id: string): void {
    const place = places.get(id);
    if (place === undefined) return;
    places.delete(id);
    render(null, place.note);
    place.note.remove();
  }

  function put(passage: MarkedPassage, range: Range): void {
    const { id, color, quote } = passage.annotation;
    const known = places.get(id);
    const note = known?.note ?? document.createElement('div');
    const isMoved = known?.range !== range;
    places.set(id, { note, range });
    note.dataset.own = '';
    note.dataset.color = color;
    note.className = 'margin-note spine';
    // A note, no landmark: a well-read article has dozens.
    note.role = 'note';
    note.ariaLabel = translator.t('reader.noteOn', { quote: beginningOf(quote) });
    note.lang = translator.locale;
    note.dir = translator.direction;
    if (isMoved) insert(note, range, text);
    render(
      <I18nContext.Provider value={translator}>
        <MarginNote
          annotation={passage.annotation}
          madeOn={passage.madeOn}
          names={names}
          onOpen={() => onOpen(id)}
        />
      </I18nContext.Provider>,
      note,
    );
  }

  return {
    show(passages) {
      const noted = new Set<string>();
      for (const passage of passages) {
        const { range, annotation, madeOn } = passage;
        const says = annotation.note !== '' || annotation.tags.length > 0 || madeOn !== undefined;
        if (range === undefined || !says) continue;
        noted.add(annotation.id);
        put(passage, range);
      }
      for (const id of places.keys()) if (!noted.has(id)) remove(id);
      arrange();
    },
  };
}

/** After the block that the passage begins in; inside an entry of a list, where nothing else may be. */
function insert(note: HTMLElement, range: Range, text: HTMLElement): void {
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  const block = element?.closest('table') ?? element?.closest(BLOCKS);
  if (block === null || block === undefined || !text.contains(block)) text.prepend(note);
  else if (block.matches('li, dd')) block.append(note);
  else if (block.matches('dt')) (block.nextElementSibling ?? block).append(note);
  else lastNoteAfter(block).after(note);
}

/** Notes of one paragraph stay in their order. */
function lastNoteAfter(block: Element): Element {
  let at = block;
  while (at.nextElementSibling?.matches('.margin-note') === true) at = at.nextElementSibling;
  return at;
}
