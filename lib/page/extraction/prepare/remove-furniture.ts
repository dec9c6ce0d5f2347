import { hasFurnitureName } from './furniture-names';

/**
 * Takes furniture out of the copy by role, by element and by name; never what holds a good part of
 * the page's paragraphs, its headline, or a post that the article quotes.
 */
export function removeFurniture(body: Element): void {
  const prose = proseLengths(body);
  const most = (prose.get(body) ?? 0) * MOST_SHARE;
  const removeUnlessOfSubstance = (element: Element): void => {
    const isOfSubstance =
      (prose.get(element) ?? 0) > most ||
      (element.firstElementChild !== null && element.querySelector(SUBSTANCE) !== null);
    if (!isOfSubstance) element.remove();
  };
  for (const element of body.querySelectorAll(BY_ROLE)) removeUnlessOfSubstance(element);
  const named = body.querySelectorAll('[class],[id]');
  for (let at = 0, { length } = named; at < length; at += 1) {
    const element = named[at]!;
    if (element.localName === 'article') continue;
    if (hasFurnitureName(element) && body.contains(element)) removeUnlessOfSubstance(element);
  }
}

const MOST_SHARE = 0.25;
const BY_ROLE =
  'nav,form,menu,[role="navigation"],[role="banner"],[role="contentinfo"],[role="search"],[role="complementary"],' +
  '[role="dialog"],[role="alertdialog"],[role="alert"],[role="toolbar"],[role="menu"]';
const SUBSTANCE = 'h1,article,main,blockquote[class*="twitter"],blockquote[class*="instagram"],pre';

/** The letters of paragraphs in every element that holds some, measured once. */
function proseLengths(body: Element): Map<Element, number> {
  const lengths = new Map<Element, number>();
  for (const paragraph of body.getElementsByTagName('p')) {
    const own = paragraph.textContent?.length ?? 0;
    if (own <= 80) continue;
    for (let at = paragraph.parentElement; at !== null; at = at.parentElement) {
      lengths.set(at, (lengths.get(at) ?? 0) + own);
    }
  }
  return lengths;
}
