import { isNamed } from '../blocks/elements';
import { webAddress } from '../web-address';
import { escapeHtml } from './escape';
import { wordSet } from '../word-set';

/** The HTML of a picture that belongs to the article, with the address that it would load late. */
export function imageHtml(image: Element, base: string): string {
  if (isOrnament(image)) return '';
  const address = addressOf(image, base);
  if (address === undefined) return '';
  const alt = (image.getAttribute('alt') ?? '').trim();
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}">`;
}

const ORNAMENT = wordSet('avatar author logo icon emoji pixel');
const SMALLEST = 64;

function isOrnament(image: Element): boolean {
  const sizes = ['width', 'height'].map((side) => Number(image.getAttribute(side) ?? Number.NaN));
  if (sizes.some((size) => size < SMALLEST)) return true;
  return [image, image.parentElement].some((at) => at !== null && isNamed(at, ORNAMENT));
}

const ADDRESSES = wordSet('data-src data-lazy-src data-original src data-srcset srcset');

/** Lazy pictures keep their address elsewhere, and a grey pixel in `src`. */
function addressOf(image: Element, base: string): string | undefined {
  for (const element of [image, image.parentElement?.querySelector('source')]) {
    for (const name of ADDRESSES) {
      let given = element?.getAttribute(name);
      // The last candidate is the largest, where they are in order.
      if (name.endsWith('set')) given = given?.trim().split(/,\s+/u).at(-1)?.split(/\s/u)[0];
      const url = webAddress(given, base);
      if (url !== undefined) return url.href;
    }
  }
  return undefined;
}
