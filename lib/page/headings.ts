import { rootOf } from './tree';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** The words of the heading that a passage stands under, as they are: the last before it in its tree. */
export function headingOver({ startContainer }: AbstractRange): string | undefined {
  let words: string | undefined;
  for (const heading of (rootOf(startContainer) as ParentNode).querySelectorAll(HEADINGS)) {
    const place = heading.compareDocumentPosition(startContainer);
    if ((place & Node.DOCUMENT_POSITION_FOLLOWING) === 0) break;
    words = heading.textContent;
  }
  return words;
}
