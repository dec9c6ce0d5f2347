import { isLike } from '@/lib/page/tree';
import { MEDIA } from './held-media';

/** Line of each colour, as under a highlight: light pages, dark pages, and its pattern. */
const LINES: Record<string, readonly [light: string, dark: string, pattern: string]> = {
  yellow: ['#a17700', '#efc94f', 'solid'],
  green: ['#2c7a43', '#76cf90', 'dashed'],
  blue: ['#1f6cb0', '#74baf3', 'dotted'],
  pink: ['#bd3169', '#ff94b9', 'ridge'],
  purple: ['#7145c0', '#bda4ff', 'double'],
};

/**
 * Draws a line around a picture, figure or table: inside a picture's edge, where no parent cuts it
 * off, and outside of words. It is an animation that stands still at its end, so that neither the
 * page's tree nor its styles change. Answers how to take it away.
 *
 * @param name of a highlight, see `highlight-names.ts`
 */
export function frameMedia(range: Range, name: string, isStrong: boolean): () => void {
  const element = range.startContainer.childNodes[range.startOffset];
  if (!(element instanceof Element)) return () => undefined;
  const [, color = '', tone] = name.split('-');
  const [light, dark, pattern] = LINES[color] ?? LINES['yellow']!;
  const width = isStrong ? 6 : 4;
  const isPicture = isLike(element, MEDIA.image);
  const look = {
    outline: `${width}px ${pattern} ${tone === 'dark' ? dark : light}`,
    outlineOffset: isPicture ? `-${width}px` : '3px',
  };
  const line = element.animate([look, look], { duration: 1, fill: 'forwards' });
  line.persist();
  return () => line.cancel();
}
