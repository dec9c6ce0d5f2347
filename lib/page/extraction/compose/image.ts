import { namesOf } from '../blocks/elements';
import { escapeHtml } from './escape';

/** The HTML of a picture that belongs to the article, with the address that it would load late. */
export function imageHtml(image: Element, base: string): string {
  if (isOrnament(image)) return '';
  const address = addressOf(image, base);
  if (address === undefined) return '';
  const alt = (image.getAttribute('alt') ?? '').trim();
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}">`;
}

const ORNAMENT = new Set(
  'avatar author byline logo icon emoji badge pixel tracking spacer social gravatar'.split(' '),
);
const SMALLEST = 64;

function isOrnament(image: Element): boolean {
  const sizes = ['width', 'height'].map((side) => Number(image.getAttribute(side) ?? Number.NaN));
  if (sizes.some((size) => size < SMALLEST)) return true;
  return [...namesOf(image), ...namesOf(image.parentElement ?? image)].some((name) =>
    ORNAMENT.has(name),
  );
}

const LATE = ['data-src', 'data-lazy-src', 'data-original', 'data-url', 'data-hi-res-src'];
const LATE_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** Lazy pictures keep their address elsewhere, and a grey pixel in `src`. */
function addressOf(image: Element, base: string): string | undefined {
  const source = image.parentElement?.querySelector('source');
  const given = [
    ...LATE.map((name) => image.getAttribute(name)),
    image.getAttribute('src'),
    ...LATE_SETS.map((name) => largestOf(image.getAttribute(name))),
    largestOf(source?.getAttribute('srcset') ?? source?.getAttribute('data-srcset')),
  ];
  for (const address of given) {
    if (!address || !URL.canParse(address, base)) continue;
    const { href, protocol } = new URL(address, base);
    if (protocol === 'https:' || protocol === 'http:') return href;
  }
  return undefined;
}

function largestOf(set: string | null | undefined): string | undefined {
  const candidates = (set ?? '').split(/,\s+/u).map((one) => one.trim().split(/\s+/u));
  const sorted = candidates.toSorted(([, a], [, b]) => parseFloat(b ?? '1') - parseFloat(a ?? '1'));
  return sorted[0]?.[0];
}
