import type { ReadabilityClass } from './readability-part';

/**
 * Which text nodes of a prepared copy belong to the article, by Readability's reading of a second
 * copy. Readability moves, renames and unwraps elements, but it keeps the text nodes themselves:
 * by them its answer is carried back to the untouched copy.
 */
export function textsChosenByReadability(
  copy: Document,
  Readability: ReadabilityClass,
  names: 'heeded' | 'ignored',
): Set<Text> {
  const work = copy.cloneNode(true) as Document;
  if (names === 'ignored') {
    for (const element of work.body.querySelectorAll('[class],[id]')) {
      element.removeAttribute('class');
      element.removeAttribute('id');
    }
  }
  const originals = new Map<Node, Text>();
  const mine = copy.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const theirs = work.createTreeWalker(work, NodeFilter.SHOW_TEXT);
  while (mine.nextNode() && theirs.nextNode()) {
    originals.set(theirs.currentNode, mine.currentNode as Text);
  }
  const read = new Readability<Node>(work, {
    disableJSONLD: true,
    // Its second attempts parse the page anew, and are ours to make: see choose-blocks.
    charThreshold: 1,
    serializer: (node) => node,
  }).parse();
  const chosen = new Set<Text>();
  if (read?.content) {
    const walker = work.createTreeWalker(read.content, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const original = originals.get(walker.currentNode);
      if (original !== undefined) chosen.add(original);
    }
  }
  return chosen;
}
