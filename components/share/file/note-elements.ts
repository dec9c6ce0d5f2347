import type { Annotation } from '@/lib/domain/annotation';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import { sharedClass } from '@/lib/formats/shared-article';
import { markdownToHtml } from '@/lib/html/markdown-to-html';
import { cleanFragment } from '@/lib/html/sanitise';

/** What notes say in the reader's words. */
export interface NoteWords {
  /** What a colour means to this reader. */
  colorName: (color: HighlightColor) => string;
}

/** The note of an annotation as it stands beside its passage; nothing where nothing was said. */
export function noteOf(
  document: Document,
  annotation: Annotation,
  mark: string | undefined,
  { colorName }: NoteWords,
): HTMLElement[] {
  if (annotation.note.trim() === '' && annotation.tags.length === 0) return [];
  const note = document.createElement('aside');
  note.className = `note ${sharedClass(annotation.color)}`;
  note.dir = 'auto';
  const name = document.createElement(mark === undefined ? 'span' : 'a');
  name.className = 'name';
  name.textContent = colorName(annotation.color);
  if (mark !== undefined) name.setAttribute('href', `#${mark}`);
  const head = document.createElement('p');
  head.append(name);
  note.append(head, cleanFragment(markdownToHtml(annotation.note), document));
  if (annotation.tags.length > 0) {
    const tags = document.createElement('p');
    tags.textContent = annotation.tags.map((tag) => `#${tag}`).join('  ');
    note.append(tags);
  }
  return [note];
}

/** A quote that stands by itself. */
export function quoteOf(document: Document, { quote, color }: Annotation): HTMLElement {
  const block = document.createElement('blockquote');
  block.className = `quote ${sharedClass(color)}`;
  block.dir = 'auto';
  for (const part of quote.split(/\n{2,}/u)) {
    const paragraph = document.createElement('p');
    paragraph.textContent = part;
    block.append(paragraph);
  }
  return block;
}

/** All quotes with their notes, in the order given: a digest. */
export function digestOf(annotations: readonly Annotation[], words: NoteWords): string {
  const inert = document.implementation.createHTMLDocument('');
  const room = inert.createElement('div');
  for (const annotation of annotations) {
    room.append(quoteOf(inert, annotation), ...noteOf(inert, annotation, undefined, words));
  }
  return room.innerHTML;
}
