import { isNamed } from '../blocks/elements';
import { escapeHtml } from './escape';

/** The HTML of a picture that belongs to the article, with the address that it would load late. */
export function imageHtml(image: Element, base: string): string {
  if (isOrnament(image)) return '';
  const address = addressOf(image, base);
  if (address === undefined) return '';
  const alt = (image.getAttribute('alt') ?? '').trim();
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}">`;
}

const ORNAMENT = new Set('avatar author logo icon emoji pixel'.split(' '));
const SMALLEST = 64;

function isOrnament(image: Element): boolean {
  const sizes = ['width', 'height'].map((side) => Number(image.getAttribute(side) ?? Number.NaN));
  if (sizes.some((size) => size < SMALLEST)) return true;
  return [image, image.parentElement].some((at) => at !== null && isNamed(at, ORNAMENT));
}

const ADDRESSES = ['data-src', 'data-lazy-src', 'data-original', 'src'];
const SETS = ['data-srcset', 'srcset'];

/** Lazy pictures keep their address elsewhere, and a grey pixel in `src`. */
function addressOf(image: Element, base: string): string | undefined {
  const source = image.parentElement?.querySelector('source') ?? image;
  const sets = [image, source].flatMap((element) => SETS.map((name) => element.getAttribute(name)));
  const given = [
    ...ADDRESSES.map((name) => image.getAttribute(name)),
    // The last candidate is the largest, where they are in order.
    ...sets.map((set) => set?.trim().split(/,\s+/u).at(-1)?.split(/\s/u)[0]),
  ];
  for (const address of given) {
    if (address && URL.canParse(address, base)) {
      const { href, protocol } = new URL(address, base);
      if (/^https?:$/u.test(protocol)) return href;
    }
  }
  return undefined;
}
