import type { Painter } from './painting/painter';

/** How long a highlight that was jumped to stands out, in milliseconds. */
const STANDS_OUT = 1_600;

/** Brings a highlight into view and makes it stand out. */
export function reveal(painter: Painter, id: string, range: Range): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  bringIntoView(range, calm ? 'instant' : 'smooth');
  painter.emphasise([id]);
  setTimeout(() => painter.emphasise([]), STANDS_OUT);
}

/** Scrolls to a passage, out of whatever is folded around it. */
export function bringIntoView(range: Range, behavior: ScrollBehavior): void {
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  for (let at = element; at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  element?.scrollIntoView({ block: 'center', behavior });
}
