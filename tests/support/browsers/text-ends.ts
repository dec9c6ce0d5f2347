export interface TextEnds {
  start: { x: number; y: number };
  end: { x: number; y: number };
  rightToLeft: boolean;
}

/**
 * Where a passage begins and ends on the screen, scrolled into view; `null` when the page does not
 * hold it. Runs in the page: it uses nothing from outside itself. Spaces count as they stand in the
 * text, line breaks as spaces. Open shadow roots are read where they stand.
 */
export function textEnds(passage: string): TextEnds | null {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const read = (parent: Element | ShadowRoot): void => {
    for (const node of parent.childNodes) {
      if (node instanceof Element) {
        if (/^(?:SCRIPT|STYLE|NOSCRIPT)$/u.test(node.tagName) || !node.checkVisibility()) continue;
        read(node.shadowRoot ?? node);
      } else if (node instanceof Text) {
        nodes.push({ node, start: text.length });
        text += node.data.replaceAll(/\s/gu, ' ');
      }
    }
  };
  read(document.body);
  const at = text.indexOf(passage);
  if (at === -1) return null;
  const place = (offset: number): { node: Text; offset: number } => {
    const found = nodes.findLast(({ start }) => start <= offset) ?? nodes[0];
    if (found === undefined) throw new Error('a page without text');
    return { node: found.node, offset: offset - found.start };
  };
  const character = (offset: number): DOMRect => {
    const { node, offset: from } = place(offset);
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + 1);
    return [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  };
  place(at).node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const rightToLeft =
    getComputedStyle(place(at).node.parentElement ?? document.body).direction === 'rtl';
  const first = character(at);
  const last = character(at + passage.length - 1);
  const [startX, endX] = rightToLeft ? [first.right, last.left] : [first.left, last.right];
  return {
    start: { x: startX, y: first.top + first.height / 2 },
    end: { x: endX, y: last.top + last.height / 2 },
    rightToLeft,
  };
}
