import { makeDirective } from '@/lib/domain/make-directive';
import type { NearestLink, NoLinkReason, PassageLink } from '@/lib/domain/passage-link';
import type { SearchedText, Stretch } from '@/lib/domain/searched-text';
import { attributeOf, isLike, isWithin, outerElementOf, rootOf } from '@/lib/page/tree';
import { readShownText, type ShownText } from './shown-text';

/** Words of a nearest place that are shown, in UTF-16 units. */
const TEXT_LENGTH = 300;

/**
 * What links can do for passages of a document, in the order given: each directive is made and
 * searched for in what the page shows now, read once for all of them. `undefined` stands for a
 * passage that the page does not have.
 */
export function linkPassages(
  document: Document,
  ranges: readonly (Range | undefined)[],
  isOwnHost?: (element: Element) => boolean,
): PassageLink[] {
  const shown = readShownText(document, isOwnHost);
  return ranges.map((range) => linkTo(document, shown, range));
}

function linkTo(document: Document, shown: ShownText, range: Range | undefined): PassageLink {
  const refused = (reason: NoLinkReason, stretch?: Stretch): PassageLink => ({
    verified: false,
    reason,
    nearest: range === undefined ? [] : nearestTo(document, shown, range, stretch),
  });
  if (range === undefined) return refused('gone');
  if (isInEditor(range.startContainer) || isInEditor(range.endContainer))
    return refused('editable');
  if (rootOf(range.startContainer) !== document || rootOf(range.endContainer) !== document) {
    return refused('sealed');
  }
  const stretch = shown.stretchOf(range);
  if (stretch === undefined) return refused('hidden');
  const made = makeDirective(shown.searched, stretch);
  if ('directive' in made) return { verified: true, directive: made.directive };
  return refused(made.reason, stretch);
}

function isInEditor(node: Node): boolean {
  for (let at = outerElementOf(node); at !== null; at = outerElementOf(at)) {
    const editable = attributeOf(at, 'contenteditable');
    if (editable !== null && editable !== 'false') return true;
    if (isLike(at, 'input, textarea')) return true;
  }
  return false;
}

/** The sentence, the paragraph and the heading around a passage, as far as links lead there. */
function nearestTo(
  document: Document,
  shown: ShownText,
  range: Range,
  stretch: Stretch | undefined,
): NearestLink[] {
  const { searched } = shown;
  const found: NearestLink[] = [];
  if (stretch !== undefined) {
    const paragraph = blocksOver(searched, stretch);
    const wider = [wholeWords(searched, stretch), sentencesOver(searched, stretch, paragraph)];
    const longer = wider.map((one) => placeAt(searched, 'longer', one)).find((one) => one);
    if (longer !== undefined) found.push(longer);
    const block = placeAt(searched, 'paragraph', paragraph);
    if (block !== undefined && block.fragment !== longer?.fragment) found.push(block);
  }
  const heading = headingBefore(document, range);
  if (heading !== undefined) found.push(heading);
  return found;
}

function placeAt(
  searched: SearchedText,
  kind: NearestLink['kind'],
  stretch: Stretch,
): NearestLink | undefined {
  const made = makeDirective(searched, stretch);
  if (!('directive' in made)) return undefined;
  const words = searched.text
    .slice(stretch.start, stretch.end)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return { kind, fragment: `:~:${made.directive}`, text: shortened(words) };
}

function wholeWords(searched: SearchedText, { start, end }: Stretch): Stretch {
  const block = { start: searched.blockAround(start).start, end: searched.blockAround(end).end };
  while (start > block.start && !searched.isWordBoundary(start)) start -= 1;
  while (end < block.end && !searched.isWordBoundary(end)) end += 1;
  return { start, end };
}

function blocksOver(searched: SearchedText, { start, end }: Stretch): Stretch {
  return { start: searched.blockAround(start).start, end: searched.blockAround(end).end };
}

function sentencesOver(searched: SearchedText, stretch: Stretch, around: Stretch): Stretch {
  const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  let { start, end } = stretch;
  const text = searched.text.slice(around.start, around.end);
  for (const { index, segment } of sentences.segment(text)) {
    const from = around.start + index;
    const to = from + segment.length;
    if (from < stretch.start && to > stretch.start) start = from;
    if (from < stretch.end && to > stretch.end) end = to;
  }
  return { start, end };
}

/** The last heading before a passage that has a name of its own in the address. */
function headingBefore(document: Document, range: Range): NearestLink | undefined {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
    (heading) => range.comparePoint(heading, 0) < 0 || isWithin(range.startContainer, heading),
  );
  for (const heading of headings.reverse()) {
    const named = heading.id === '' ? heading.querySelector('[id]') : heading;
    const id = named === null ? '' : (attributeOf(named, 'id') ?? '');
    if (named === null || id === '' || document.getElementById(id) !== named) continue;
    const text = shortened((heading.textContent ?? '').replace(/\s+/gu, ' ').trim());
    return { kind: 'heading', fragment: encodeURIComponent(id), text };
  }
  return undefined;
}

function shortened(text: string): string {
  return text.length <= TEXT_LENGTH ? text : `${text.slice(0, TEXT_LENGTH)}…`;
}
