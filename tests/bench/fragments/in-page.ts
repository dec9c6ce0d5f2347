import { choosePassages } from '../anchoring/choose-passages';
import { rangeOf } from '../anchoring/marked-text';
import { createRandom } from '../anchoring/random';
import { lastReason, makeTextFragment } from '../adapters/fragments';

export interface Row {
  kind: string;
  quote: string;
  link: string | null;
  reason: string;
  /** Of the first one, reading the page too. */
  ms: number;
  /** Where the passage begins and ends: the ids of these elements. */
  element: string;
}

/** Runs in the browser: a link for every passage of this page. */
export function runPage(seed: string): Row[] {
  return choosePassages(document.body, createRandom(seed)).map(({ kind, text, start, end }) => {
    const range = rangeOf(document.body, { start, end });
    const before = performance.now();
    const link = makeTextFragment(range, document);
    const ms = performance.now() - before;
    return { kind, quote: text, link, reason: lastReason(), ms, element: pathOf(range) };
  });
}

/** The element that the browser names `:target` when it finds the passage. */
function pathOf(range: Range): string {
  const { commonAncestorContainer: around } = range;
  return trail(around instanceof Element ? around : around.parentElement);
}

/** What the browser found: the path of the element, or nothing. */
export function target(): string {
  return trail(document.querySelector(':target'));
}

function trail(element: Element | null): string {
  const steps: number[] = [];
  for (let at = element; at?.parentElement; at = at.parentElement) {
    steps.unshift([...at.parentElement.children].indexOf(at));
  }
  return element === null ? 'nowhere' : steps.join('/');
}
