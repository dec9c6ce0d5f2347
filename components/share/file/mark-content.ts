import type { Annotation } from '@/lib/domain/annotation';
import { sharedClass } from '@/lib/formats/shared-article';
import { cleanFragment } from '@/lib/html/sanitise';
import { foldedSpan } from '@/lib/text/folded-span';
import { matchQuote } from '@/lib/text/match-quote';
import { createSearchableText, type SearchableText } from '@/lib/text/searchable-text';
import { noteOf, type NoteWords, quoteOf } from './note-elements';

/** An article's content with the reader's marks and notes in it, as HTML. */
export interface MarkedContent {
  content: string;
  /** The quotes that stand nowhere in it. */
  elsewhere: string;
}

/**
 * Puts marks and notes into an article's content. A quote is looked for as on its page; one that is
 * not certain to be found stands below, never at a place that was guessed.
 */
export function markContent(
  contentHtml: string,
  annotations: readonly Annotation[],
  words: NoteWords,
): MarkedContent {
  const inert = document.implementation.createHTMLDocument('');
  const room = inert.createElement('div');
  room.append(cleanFragment(contentHtml, inert));
  const text = createSearchableText(
    textNodesOf(room)
      .map(({ data }) => data)
      .join(''),
  );
  const notes = new Map<Element, HTMLElement[]>();
  const lost = inert.createElement('div');
  annotations.forEach((annotation, index) => {
    const place = placeOf(annotation, text);
    const last = place && markPassage(room, place, annotation, `a${index + 1}`);
    if (last === undefined) {
      lost.append(quoteOf(inert, annotation), ...noteOf(inert, annotation, undefined, words));
      return;
    }
    const block = blockOf(last, room);
    const here = notes.get(block) ?? [];
    notes.set(block, [...here, ...noteOf(inert, annotation, `a${index + 1}`, words)]);
  });
  for (const [block, all] of notes) if (all.length > 0) putBeside(block, all);
  return { content: room.innerHTML, elsewhere: lost.innerHTML };
}

interface Place {
  start: number;
  end: number;
}

function placeOf(annotation: Annotation, text: SearchableText): Place | undefined {
  const words = annotation.selectors.find(({ type }) => type === 'TextQuoteSelector');
  const told = words?.type === 'TextQuoteSelector' ? words : undefined;
  const exact = told?.exact ?? annotation.quote;
  const search = matchQuote(text, {
    exact,
    prefix: told?.prefix ?? '',
    suffix: told?.suffix ?? '',
    occurrences: 0,
    rivalFit: 0,
    rivals: [],
  });
  return search.found ? foldedSpan(text, search.match, exact) : undefined;
}

function textNodesOf(room: Element): Text[] {
  const walker = room.ownerDocument.createTreeWalker(room, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Wraps a stretch of the text, node by node; answers its last mark. */
function markPassage(
  room: Element,
  { start, end }: Place,
  { color }: Annotation,
  id: string,
): Element | undefined {
  let offset = 0;
  let last: Element | undefined;
  for (const node of textNodesOf(room)) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, node.length);
    offset += node.length;
    if (to <= from || node.data.slice(from, to).trim() === '') continue;
    if (to < node.length) node.splitText(to);
    const words = from > 0 ? node.splitText(from) : node;
    const mark = room.ownerDocument.createElement('mark');
    mark.className = sharedClass(color);
    if (last === undefined) mark.id = id;
    words.replaceWith(mark);
    mark.append(words);
    last = mark;
  }
  return last;
}

/** The block of the article that an element stands in. */
function blockOf(element: Element, room: Element): Element {
  let block = element;
  while (block.parentElement !== null && block.parentElement !== room) block = block.parentElement;
  return block;
}

function putBeside(block: Element, notes: readonly HTMLElement[]): void {
  const document = block.ownerDocument;
  const [around, beside] = [document.createElement('div'), document.createElement('div')];
  around.className = 'noted';
  beside.className = 'notes';
  beside.append(...notes);
  block.replaceWith(around);
  around.append(block, beside);
}
