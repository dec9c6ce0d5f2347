import type { Annotation } from '@/lib/domain/annotation';

/** Whether an annotation belongs to this frame of the page: each has an annotator of its own. */
export function isOfFrame({ frame }: Annotation, window: Window): boolean {
  if (window === window.top) return frame === undefined;
  return frame !== undefined && withoutFragment(frame) === withoutFragment(window.location.href);
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/u, '');
}
