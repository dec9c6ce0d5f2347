import type { Translator } from '@/lib/i18n/translate';
import type { Picture } from '@/lib/html/sanitise';

/**
 * What stands in the place of a picture: its words, in a frame. Nothing is loaded: our pages may
 * not, by their content security policy.
 */
export function pictureFrame({ address, alt }: Picture, { t, locale }: Translator): Element {
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
