import { countGraphemes } from '@/lib/text/count-characters';
import { shorten } from '@/lib/text/shorten';

/** A title for a place that takes so many characters. */
export function cutTitle(title: string, limit: number): string {
  const line = title.replace(/\s+/gu, ' ').trim();
  return shorten(line, (text) => countGraphemes(text) <= limit);
}
