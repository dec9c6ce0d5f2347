import type { MediaTraits } from '@/lib/domain/choose-media';
import { pathOf } from '@/lib/page/anchoring/node-path';
import { attributeOf } from '@/lib/page/tree';
import { MEDIA, type HeldMedia } from './held-media';

/** Characters of a name or of a table's first words. */
const LENGTH = 300;

/** What tells a picture, figure or table from the others of its page. */
export function traitsOf({ kind, element }: HeldMedia, root: Element): MediaTraits {
  const picture = pictureOf({ kind, element });
  const figure = element.closest('figure');
  const caption =
    kind === 'table' ? element.querySelector('caption') : figure?.querySelector('figcaption');
  return {
    addresses: picture === null ? [] : addressesOf(picture),
    alt: picture === null ? '' : altOf(picture),
    caption: textOf(caption ?? null),
    words: kind === 'image' ? '' : textOf(element),
    path: pathOf(element, root) ?? '',
  };
}

function pictureOf({ kind, element }: HeldMedia): Element | null {
  if (kind === 'image') return element;
  return kind === 'figure' ? element.querySelector(MEDIA.image) : null;
}

/** The stated address first: the one in use changes with the size of the window. */
function addressesOf(picture: Element): string[] {
  const named = ['src', 'data-src', 'data-original', 'data', 'poster'];
  const stated = named.map((name) => attributeOf(picture, name) ?? '');
  const sets = ['srcset', 'data-srcset'].flatMap((name) =>
    (attributeOf(picture, name) ?? '').split(',').map((one) => one.trim().split(/\s+/u)[0] ?? ''),
  );
  const used = picture instanceof HTMLImageElement ? picture.currentSrc : '';
  const addresses = [...stated, used, ...sets].map((one) => absolute(one, picture.baseURI));
  return [...new Set(addresses.filter((one) => one !== ''))];
}

function absolute(address: string, base: string): string {
  const url = address === '' ? null : URL.parse(address, base);
  return url !== null && /^https?:$/u.test(url.protocol) ? url.href : '';
}

function altOf(picture: Element): string {
  const title = picture.querySelector(':scope > title')?.textContent ?? '';
  const names = ['alt', 'aria-label', 'title'].map((name) => attributeOf(picture, name) ?? '');
  return clean([...names, title].find((name) => name.trim() !== '') ?? '');
}

const textOf = (element: Element | null) =>
  clean((element?.textContent ?? '').slice(0, 4 * LENGTH));

const clean = (text: string) => text.replace(/\s+/gu, ' ').trim().slice(0, LENGTH).trim();
