import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { Painter } from './painting/painter';

/** How long a highlight that was jumped to stands out, in milliseconds. */
const STANDS_OUT = 1_600;

/** Brings a highlight into view, out of whatever is folded around it, and makes it stand out. */
export function reveal(painter: Painter, id: string): Result<null> {
  const range = painter.rangeOf(id);
  const element = range?.startContainer.parentElement;
  if (range === undefined || !element) return fail('not-found');
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  painter.emphasise([id]);
  setTimeout(() => painter.emphasise([]), STANDS_OUT);
  return succeed(null);
}
