import { readSelection } from './read-selection';

/** How long a selection stays as it is before it counts as made, in milliseconds. */
const SETTLED = 150;
/** A selection that changes longer than this after the reader's last input is the page's own. */
const READERS_OWN = 2_000;

/** How the reader made a selection. */
export interface SelectionInput {
  pointer: 'mouse' | 'touch' | 'keys';
  /** Alt was held. */
  withModifier: boolean;
}

export interface SelectionWatch {
  /** The reader made a selection in the text. */
  onSettled: (range: Range, input: SelectionInput) => void;
  /** There is none any more. */
  onCleared: () => void;
  /** Whether an event is about our own host. */
  isOwn: (event: Event) => boolean;
}

/**
 * Watches what the reader selects, by mouse, finger or keyboard. Only trusted input counts, and
 * only in the article's text, never in a field.
 */
export function watchSelection(
  document: Document,
  { onSettled, onCleared, isOwn }: SelectionWatch,
  signal: AbortSignal,
): { shadowRoots: () => readonly ShadowRoot[] } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  let lastInput = Number.NEGATIVE_INFINITY;
  let pointer: SelectionInput['pointer'] = 'mouse';
  let withModifier = false;
  let announced = false;
  let shadowRoots: ShadowRoot[] = [];

  const settle = () => {
    const selected = readSelection(document, shadowRoots);
    if (selected.ok) {
      announced = true;
      onSettled(selected.value, { pointer, withModifier });
    } else clear();
  };
  const clear = () => {
    clearTimeout(timer);
    if (!announced) return;
    announced = false;
    onCleared();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLED);
  };
  const noteInput = (event: PointerEvent | KeyboardEvent | TouchEvent) => {
    lastInput = performance.now();
    withModifier = event.altKey;
    const path = event.composedPath();
    const roots = path.filter((node) => node instanceof ShadowRoot && node.mode === 'open');
    if (roots.length > 0) shadowRoots = roots as ShadowRoot[];
  };

  const listen = <Name extends keyof DocumentEventMap>(
    name: Name,
    listener: (event: DocumentEventMap[Name]) => void,
  ) => {
    const trusted = (event: DocumentEventMap[Name]) => {
      if (event.isTrusted && !isOwn(event)) listener(event);
    };
    document.addEventListener(name, trusted, { capture: true, passive: true, signal });
  };

  listen('pointerdown', (event) => {
    pressed = true;
    pointer = event.pointerType === 'touch' ? 'touch' : 'mouse';
    noteInput(event);
    // The browser tells of a changed selection late, when it is busy after the next one was made.
    clear();
  });
  for (const name of ['pointerup', 'pointercancel', 'touchend'] as const) {
    listen(name, (event) => {
      pressed = false;
      noteInput(event);
      soon();
    });
  }
  // A page may keep the release to itself: a pointer that moves unpressed was let go.
  listen('pointermove', ({ buttons }) => {
    if (!pressed || buttons !== 0) return;
    pressed = false;
    soon();
  });
  listen('keyup', (event) => {
    lastInput = performance.now();
    // Alt may be let go right after the mouse.
    if (!event.shiftKey && event.key !== 'Shift' && !event.ctrlKey && !event.metaKey) return;
    noteInput(event);
    pointer = 'keys';
    soon();
  });
  listen('selectionchange', () => {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed) {
      if (shadowRoots.length === 0 || !readSelection(document, shadowRoots).ok) clear();
    } else if (!pressed && performance.now() - lastInput < READERS_OWN) soon();
  });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { shadowRoots: () => shadowRoots };
}
