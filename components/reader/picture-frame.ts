import type { Translator } from '@/lib/i18n/translate';
import type { Picture } from '@/lib/html/sanitise';

/**
 * What stands in the place of a picture: itself, if its page had loaded it; else its words, in a
 * frame. Nothing is loaded: our pages may not, by their content security policy. To widen that for
 * this one page would let a single fault in it ask any server for anything; so a picture that is not
 * at hand is opened where it is, by a click, in a tab of its own.
 *
 * @param atHand addresses of the document itself, by those of the article
 */
export function pictureFrame(
  { address, alt }: Picture,
  atHand: ReadonlyMap<string, string>,
  { t, locale }: Translator,
): Element {
  const known = atHand.get(address);
  if (known !== undefined) {
    const image = document.createElement('img');
    image.className = 'picture-shown';
    image.alt = alt;
    image.decoding = 'async';
    image.src = known;
    return image;
  }
  const frame = document.createElement('span');
  frame.className = 'picture';
  frame.dataset.own = '';
  const words = frame.appendChild(document.createElement('span'));
  words.className = 'picture-words';
  words.textContent = alt;
  const link = frame.appendChild(document.createElement('a'));
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.lang = locale;
  link.textContent = t('reader.openPicture', { site: new URL(address).hostname });
  return frame;
}
