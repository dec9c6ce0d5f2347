/** Drawings, pictures, films, PDF and bare XML, by their type; XHTML is text to read. */
const NO_TEXT = /^(?:image|video|audio)\/|pdf$|(?<!xhtml\+)xml$/u;

/**
 * Whether a document of this kind can be marked. Some are shown as a page of the browser's making,
 * others have no room for an element of ours.
 */
export function isMarkable({ contentType }: Pick<Document, 'contentType'>): boolean {
  // A form of that name stands for it on hostile pages: those are pages.
  return !NO_TEXT.test(String(contentType));
}
