import { BLOCK_END, INTERRUPTION, SEAM } from '@/lib/domain/searched-text';
import { isLine } from '@/lib/page/anchoring/seen-text';
import { attributeOf, childNodesOf, isLike, shadowRootOf } from '@/lib/page/tree';

/** What divides an element's text from what is around it. */
export function edgeOf(
  name: string,
  element: Element,
  { display }: CSSStyleDeclaration,
): string | undefined {
  if (name === 'svg') return INTERRUPTION;
  if (isLine(element) || name === 'noscript') return BLOCK_END;
  if (/^(?:inline|contents|ruby|none)$/u.test(display)) return undefined;
  return display.startsWith('inline-') ? SEAM : BLOCK_END;
}

/** What an element shows: a shadow root in place of its children, what was put into a slot. */
export function contentsOf(element: Element): Iterable<Node> {
  const shadowRoot = shadowRootOf(element);
  if (shadowRoot) return childNodesOf(shadowRoot);
  const assigned = (element as Partial<HTMLSlotElement>).assignedNodes?.() ?? [];
  return assigned.length > 0 ? assigned : childNodesOf(element);
}

/**
 * What is written on a button of a form: some browsers find it, so that a passage with the same
 * words must be told from it.
 */
export function faceOf(name: string, element: Element): string {
  const isButton = '[type=submit i], [type=button i], [type=reset i]';
  if (name !== 'input' || !isLike(element, isButton)) return '';
  return (attributeOf(element, 'value') ?? '').replace(/\s+/gu, ' ').trim();
}
