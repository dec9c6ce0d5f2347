/** What is selected within an element, if it is text in it and nothing else. */
export function selectionWithin(element: Element): Range | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const inside = element.contains(range.startContainer) && element.contains(range.endContainer);
  return inside && range.toString().trim() !== '' ? range.cloneRange() : undefined;
}

/** The last sentence of an element that holds one text. */
export function lastSentence(element: Element): Range {
  const text = element.firstChild ?? element;
  const sentences = [
    ...new Intl.Segmenter(document.documentElement.lang || undefined, {
      granularity: 'sentence',
    }).segment(text.textContent ?? ''),
  ];
  const range = document.createRange();
  range.selectNodeContents(text);
  const start = sentences.at(-1)?.index;
  if (start !== undefined && text.nodeType === Node.TEXT_NODE) range.setStart(text, start);
  return range;
}
