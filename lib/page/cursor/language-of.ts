import { attributeOf, outerElementOf } from '../tree';

/** The language that the page says an element is in. */
export function languageOf(element: Element): string {
  for (let at: Element | null = element; at !== null; at = outerElementOf(at)) {
    const said = attributeOf(at, 'lang') ?? attributeOf(at, 'xml:lang');
    if (said !== null && said !== '') return said;
  }
  return 'en';
}
