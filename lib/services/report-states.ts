import type { AnnotationId } from '@/lib/domain/ids';

/** How an annotation was found on its page, once it settled. */
export interface AnnotationState {
  id: AnnotationId;
  state: 'anchored' | 'changed' | 'orphan';
}
