import { isBlockElement } from '../blocks/elements';
import { imageHtml } from './image';

/** Pictures without words of their own, as a figure where they stand by themselves. */
export function figureHtml(element: Element, base: string): string {
  const images = element.matches(IMAGES) ? [element] : [...element.querySelectorAll(IMAGES)];
  if (images.length === 0 || images.length > MOST_IMAGES) return '';
  if (/\S/u.test(element.textContent ?? '')) return '';
  const html = images.map((image) => imageHtml(image, base)).join('');
  const figure = element.closest('figure');
  const alone = isBlockElement(element) && (figure === null || figure === element);
  return html !== '' && alone ? `<figure>${html}</figure>` : html;
}

/** Without its script, AMP has no `<img>` inside (https://amp.dev/documentation/components/amp-img). */
const IMAGES = 'img,amp-img';

/** More pictures without a word between them are a gallery or a wall of links. */
const MOST_IMAGES = 3;

/** A caption after its picture goes into the picture's figure. */
export function joined(before: string, after: string): string {
  const caption = /^<figure>(<figcaption>.*<\/figcaption>)<\/figure>$/su.exec(after)?.[1];
  // Most of what comes is no caption, and the end of a long string is dear to look at.
  if (caption === undefined) return before + after;
  const open = before.endsWith('</figure>') && !before.endsWith('</figcaption></figure>');
  return open ? `${before.slice(0, -'</figure>'.length)}${caption}</figure>` : before + after;
}

export function withCaption(html: string, caption: string, inFigure: boolean): string {
  const line = `<figcaption>${caption}</figcaption>`;
  return inFigure ? html + line : joined(html, `<figure>${line}</figure>`);
}
