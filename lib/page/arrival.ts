import type { AnnotatorView } from './annotator-view';
import type { Painter } from './painting/painter';
import { reveal } from './reveal';

/**
 * A reader who comes from the library to see one annotation: it is brought into view and stands
 * out, wherever the browser's own search for the link's words ended. Where neither finds it, the
 * page says so, instead of leaving the reader at its top.
 */
export function createArrival(document: Document, painter: Painter, view: AnnotatorView) {
  let sought: string | undefined;

  function look(isSettled: boolean): void {
    const id = sought;
    const range = id && painter.rangeOf(id);
    if (id && range) reveal(view, painter, id, range);
    else if (!id || !isSettled) return;
    // What the browser found is the target of the page (CSS selectors say it, scripts cannot).
    else if (!document.querySelector(':target')) view.notify({ kind: 'notHere' });
    sought = undefined;
  }

  return {
    seek(id: string | undefined): void {
      sought = id ?? sought;
      look(false);
    },
    settled: () => look(true),
  };
}
