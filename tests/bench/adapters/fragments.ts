import { makeDirective } from '@/lib/domain/make-directive';
import { readShownText, type ShownText } from '@/lib/page/linking/shown-text';

/** One reading a document, as the share surface keeps one while it is open. */
let kept: { document: Document; shown: ShownText } | undefined;
let reason = '';

/** A link's fragment for a range; null where none leads there. */
export function makeTextFragment(range: Range, document: Document): string | null {
  if (kept?.document !== document) kept = { document, shown: readShownText(document) };
  const stretch = kept.shown.stretchOf(range);
  const made = stretch === undefined ? undefined : makeDirective(kept.shown.searched, stretch);
  if (made !== undefined && 'directive' in made) return `:~:${made.directive}`;
  reason = made?.reason ?? 'not shown';
  return null;
}

/** Why the last call gave null. */
export function lastReason(): string {
  return reason;
}
