import { cleanLine } from '@/lib/domain/clean-line';
import { countGraphemes } from '@/lib/text/count-characters';
import { shorten } from '@/lib/text/shorten';

/** A title for a place that takes so many characters, without what would reorder what stands beside it. */
export function cutTitle(title: string, limit: number): string {
  return shorten(cleanLine(title), (text) => countGraphemes(text) <= limit);
}
