import { outerElementOf } from './tree';

/**
 * Moves the reading position to a passage: the caret, from which Tab goes on, and the focus, which
 * screen readers follow. An element that cannot have it is focusable for no longer than that.
 */
export function readOn({ startContainer, startOffset }: Range): void {
  startContainer.ownerDocument?.getSelection()?.collapse(startContainer, startOffset);
  const element = outerElementOf(startContainer);
  if (!(element instanceof HTMLElement)) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}
