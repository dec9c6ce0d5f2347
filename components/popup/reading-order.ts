import type { Annotation } from '@/lib/domain/annotation';
import { asksFor } from '@/lib/domain/attention';
import type { AnchorState } from '@/lib/domain/selector';
import type { FoundAnnotation } from './popup-gateway';

export interface ListedAnnotation {
  annotation: Annotation;
  /** Absent until the annotator answered. */
  state?: AnchorState | undefined;
  /** Why it asks for its reader. */
  asks?: 'changed' | 'orphan' | undefined;
  /** The words of the heading that it stands under. */
  heading?: string | undefined;
}

/**
 * The annotations of a page as a reader meets them. The annotator knows the order; those that it
 * did not name follow by where they stood when they were made. None is ever left out.
 */
export function inReadingOrder(
  annotations: readonly Annotation[],
  found: readonly FoundAnnotation[],
): ListedAnnotation[] {
  const places = new Map(found.map(({ id }, place) => [id, place]));
  const known = new Map(found.map((one) => [one.id, one]));
  const place = (annotation: Annotation) => places.get(annotation.id) ?? Number.MAX_SAFE_INTEGER;
  return [...annotations]
    .sort(
      (one, other) =>
        place(one) - place(other) ||
        startOf(one) - startOf(other) ||
        one.created.localeCompare(other.created),
    )
    .map((annotation) => {
      const { state, heading } = known.get(annotation.id) ?? {};
      const seen = state && { state, found: annotation.lastSeen?.found };
      return {
        annotation,
        state,
        heading: inOneLine(heading),
        asks: seen && asksFor(annotation, seen),
      };
    });
}

function startOf({ selectors }: Annotation): number {
  const selector = selectors.find((one) => one.type === 'TextPositionSelector');
  return selector?.start ?? 0;
}

/** The words of a heading, as far as one listens to them. */
function inOneLine(heading = ''): string | undefined {
  return heading.replace(/\s+/gu, ' ').trim().slice(0, 120) || undefined;
}
