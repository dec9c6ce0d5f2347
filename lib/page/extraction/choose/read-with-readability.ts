import type { ReadabilityClass } from './readability-part';

/**
 * Which text nodes of a prepared copy belong to the article, by Readability's reading of a second
 * copy. Readability moves, renames and unwraps elements, but it keeps the text nodes themselves:
 * by them its answer is carried back to the untouched copy.
 */
export function textsChosenByReadability(
  copy: Element,
  Readability: ReadabilityClass,
  names: 'heeded' | 'ignored',
): Set<Text> {
  const work = copy.ownerDocument.cloneNode(true) as Document;
  work.body.replaceWith(work.importNode(copy, true));
  withoutSecondAttempts(work.body);
  if (names === 'ignored') {
    for (const element of work.body.querySelectorAll('[class],[id]')) {
      element.removeAttribute('class');
      element.removeAttribute('id');
    }
  }
  const originals = new Map<Node, Text>();
  const mine = work.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const theirs = work.createTreeWalker(work.body, NodeFilter.SHOW_TEXT);
  while (mine.nextNode() && theirs.nextNode()) {
    originals.set(theirs.currentNode, mine.currentNode as Text);
  }
  const reader = new Readability<Node>(work, {
    disableJSONLD: true,
    charThreshold: 1,
    serializer: (node) => node,
  });
  // Only its text nodes are asked for: addresses, classes and styles of theirs need no cleaning.
  const read = Object.assign(reader, { _postProcessContent: skip, _cleanStyles: skip }).parse();
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

/**
 * Its second attempts parse the page anew, which loses the text nodes, and are ours to make: see
 * choose-blocks. So there is no need to write the whole page out for them either.
 */
function withoutSecondAttempts(body: HTMLElement): void {
  Object.defineProperty(body, 'innerHTML', {
    get: () => '',
    set: () => {
      body.replaceChildren();
    },
  });
}

function skip(): void {
  // A step that is of no use here.
}
