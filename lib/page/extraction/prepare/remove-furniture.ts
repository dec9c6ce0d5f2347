import { namesOf } from '../blocks/elements';
import { isFurnitureName } from './furniture-names';

/**
 * Takes furniture out of the copy by role, by element and by name; never what holds a good part of
 * the page's paragraphs, its headline, or a post that the article quotes.
 */
export function removeFurniture(body: Element): void {
  const most = proseLength(body) * MOST_SHARE;
  for (const element of body.querySelectorAll(BY_ROLE)) {
    if (!holdsSubstance(element, most)) element.remove();
  }
  for (const element of body.querySelectorAll('[class],[id]')) {
    if (!element.isConnected || element === body || element.localName === 'article') continue;
    if (isFurnitureName(namesOf(element)) && !holdsSubstance(element, most)) element.remove();
  }
}

const MOST_SHARE = 0.25;
const BY_ROLE =
  'nav,form,menu,[role="navigation"],[role="banner"],[role="contentinfo"],[role="search"],[role="complementary"],' +
  '[role="dialog"],[role="alertdialog"],[role="alert"],[role="toolbar"],[role="menu"]';
const SUBSTANCE = 'h1,article,main,blockquote[class*="twitter"],blockquote[class*="instagram"],pre';

function holdsSubstance(element: Element, most: number): boolean {
  return element.querySelector(SUBSTANCE) !== null || proseLength(element) > most;
}

function proseLength(element: Element): number {
  let length = 0;
  for (const paragraph of element.getElementsByTagName('p')) {
    const own = paragraph.textContent?.length ?? 0;
    if (own > 80) length += own;
  }
  return length;
}
