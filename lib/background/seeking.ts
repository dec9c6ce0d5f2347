import type { AnnotationId } from '@/lib/domain/ids';
import type { PageState } from '@/lib/messaging/protocol';

/** How long a page may take to open, in milliseconds; after that the reader looks at something else. */
const PATIENCE = 30_000;

/**
 * The annotation whose link the reader followed. It is told to the first page that opens with it,
 * once. Kept in memory: a background that was stopped meanwhile forgets it, and the browser's own
 * search for the link's words remains.
 */
export function createSeeking() {
  let sought: AnnotationId | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    begin(id: AnnotationId): void {
      sought = id;
      clearTimeout(timer);
      timer = setTimeout(() => (sought = undefined), PATIENCE);
    },
    tell(state: PageState): PageState {
      if (!state.annotations.some(({ id }) => id === sought)) return state;
      const told = { ...state, sought };
      sought = undefined;
      return told;
    },
  };
}
