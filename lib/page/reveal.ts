import type { AnnotatorView } from './annotator-view';
import type { Painter } from './painting/painter';
import { outerElementOf, parentElementOf } from './tree';

const { scrollIntoView } = Element.prototype;

/** How long a highlight that was jumped to stands out, in milliseconds. */
const STANDS_OUT = 1_600;

/** Brings a highlight into view, makes it stand out, and lets reading go on there. */
export function reveal(view: AnnotatorView, painter: Painter, id: string, range: Range): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  bringIntoView(range, calm ? 'instant' : 'smooth');
  void view.loadReading().then((reading) => reading?.readOn(range));
  painter.emphasise([id]);
  setTimeout(() => painter.emphasise([]), STANDS_OUT);
}

/** Scrolls to a passage, out of whatever is folded around it. */
export function bringIntoView(range: Range, behavior: ScrollBehavior): void {
  const { startContainer } = range;
  const element =
    startContainer instanceof Element ? startContainer : parentElementOf(startContainer);
  for (let at = element; at !== null; at = outerElementOf(at)) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  if (element !== null) scrollIntoView.call(element, { block: 'center', behavior });
}
