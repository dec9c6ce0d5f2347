import { rootOf } from './tree';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const LONGEST = 120;

/** The words of the heading that a passage stands under: the last one before it in its tree. */
export function headingOver({ startContainer }: AbstractRange): string | undefined {
  let last: Element | undefined;
  for (const heading of (rootOf(startContainer) as ParentNode).querySelectorAll(HEADINGS)) {
    const place = heading.compareDocumentPosition(startContainer);
    if ((place & Node.DOCUMENT_POSITION_FOLLOWING) === 0) break;
    last = heading;
  }
  return last?.textContent?.replace(/\s+/gu, ' ').trim().slice(0, LONGEST) || undefined;
}
