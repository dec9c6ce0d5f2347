import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { AnnotationId } from '@/lib/domain/ids';

/** What the keys of the library do. */
export interface LibraryKeyActions {
  /** Goes to the next or previous passage of a list that is not rendered whole; `undefined` elsewhere. */
  step: (step: 1 | -1) => boolean | undefined;
  search: () => void;
  edit: (id: AnnotationId) => void;
  pick: (id: AnnotationId) => void;
  remove: (id: AnnotationId) => void;
  help: () => void;
  /** Escape, when nothing else takes it. */
  leave: () => void;
}

/**
 * The keys of the library's list. They rest while a field or a dialog has the focus. Enter needs
 * no word here: the passage that has the focus is a link.
 */
export function useLibraryKeys(
  list: RefObject<HTMLElement | null>,
  actions: LibraryKeyActions,
): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
      if (act(event, list.current, actions)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

function act(event: KeyboardEvent, list: HTMLElement | null, actions: LibraryKeyActions): boolean {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const move = (step: 1 | -1) => actions.step(step) ?? moveIn(list, step);
  if (key === 'j' || key === 'k') return move(key === 'j' ? 1 : -1);
  if (key === '/') actions.search();
  else if (key === '?') actions.help();
  else if (key === 'escape') actions.leave();
  else {
    const id = focusedAnnotation(list);
    const onFocused = { e: actions.edit, x: actions.pick, delete: actions.remove }[key];
    if (id === undefined || onFocused === undefined) return false;
    // The focus goes to a neighbour, so that the next key has something to act on.
    if (key === 'delete' && !move(1)) move(-1);
    onFocused(id);
  }
  return true;
}

/** Moves the focus to the next or the previous passage; to the first, if none has it. */
function moveIn(list: HTMLElement | null, step: 1 | -1): boolean {
  const quotes = [...(list?.querySelectorAll<HTMLElement>('[data-annotation] .quote') ?? [])];
  const now = quotes.findIndex((quote) =>
    quote.closest('[data-annotation]')?.contains(document.activeElement),
  );
  const next = quotes[now === -1 ? 0 : now + step];
  const row = next?.closest<HTMLElement>('[data-annotation]');
  if (row === null || row === undefined) return false;
  focusPassage(row);
  return true;
}

/** Gives the focus to the passage of a row. */
export function focusPassage(row: HTMLElement): void {
  const quote = row.querySelector<HTMLElement>('.quote');
  if (quote === null) return;
  if (!(quote instanceof HTMLAnchorElement)) quote.tabIndex = -1;
  quote.focus({ preventScroll: true });
  quote.scrollIntoView({ block: 'nearest' });
}

function focusedAnnotation(list: HTMLElement | null): AnnotationId | undefined {
  const focused = document.activeElement;
  if (list === null || focused === null || !list.contains(focused)) return undefined;
  return focused.closest<HTMLElement>('[data-annotation]')?.dataset.annotation;
}

/** Whether keys belong to a field, a menu or a dialog. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog, [role="menu"]') !== null) return true;
  return target.matches('textarea, select, input:not([type="checkbox"])');
}
