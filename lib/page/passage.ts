import type { Annotation } from '@/lib/domain/annotation';
import type { AnchorState } from '@/lib/domain/selector';
import type { Candidate } from './anchoring/anchored';

/** An annotation on its page: where it is there, as far as that is known. */
export interface Passage {
  annotation: Annotation;
  state: AnchorState;
  /** Absent while it has no place. */
  range?: Range;
  /** What the range said when it was found: a page that edits it in place is noticed. */
  said?: string;
  /** How well it was found, 0…1. */
  score: number;
  /** Whether it was searched for, so that not finding it means something. */
  searched?: boolean;
  /** Of one without a place: where it might be, best first. */
  candidates: readonly Candidate[];
}

/** Where a passage is or, of one that was not found, where it is most likely to be. */
export function likeliestPlace({ range, score, candidates }: Passage): Candidate | undefined {
  if (range !== undefined) return { range, score };
  return candidates.find((one) => !one.range.collapsed && one.range.startContainer.isConnected);
}
