import { fail, succeed, type Result } from '@/lib/domain/failure';

/**
 * What the reader has selected in this document, open shadow roots included: text, or a picture.
 * Failures: `nothing-selected`, `selection-in-field` (what they type is theirs, not the article's),
 * `frame-unreachable` (the selection is in a frame that we are not in).
 */
export function readSelection(
  document: Document,
  shadowRoots: readonly ShadowRoot[] = [],
): Result<Range> {
  const active = deepActiveElement(document);
  if (isField(active)) return fail('selection-in-field');
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) {
    return fail(active instanceof HTMLIFrameElement ? 'frame-unreachable' : 'nothing-selected');
  }
  const range = liveRange(document, selection, shadowRoots);
  if (range === undefined || range.collapsed) {
    return fail(active instanceof HTMLIFrameElement ? 'frame-unreachable' : 'nothing-selected');
  }
  if (isEditable(range.commonAncestorContainer)) return fail('selection-in-field');
  if (range.toString().trim() === '') {
    const holdsPicture = range.cloneContents().querySelector('img, svg, canvas, video');
    if (holdsPicture === null) return fail('nothing-selected');
  }
  return succeed(range);
}

function liveRange(
  document: Document,
  selection: Selection,
  shadowRoots: readonly ShadowRoot[],
): Range | undefined {
  const [composed] = selection.getComposedRanges({ shadowRoots: [...shadowRoots] });
  if (composed === undefined) return selection.getRangeAt(0).cloneRange();
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}

function deepActiveElement(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function isField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && element.selectionStart !== element.selectionEnd;
}

function isEditable(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element instanceof HTMLElement && element.isContentEditable;
}
