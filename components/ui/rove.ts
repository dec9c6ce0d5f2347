/**
 * Where an arrow, Home or End leads among things that lie in a row, or nowhere. Left and right
 * follow the direction of the text.
 */
export function roveTo(event: KeyboardEvent, now: number, count: number): number | undefined {
  const rtl =
    event.currentTarget instanceof Element &&
    getComputedStyle(event.currentTarget).direction === 'rtl';
  const forward = ['ArrowDown', rtl ? 'ArrowLeft' : 'ArrowRight'];
  const back = ['ArrowUp', rtl ? 'ArrowRight' : 'ArrowLeft'];
  if (forward.includes(event.key)) return (now + 1) % count;
  if (back.includes(event.key)) return (Math.max(now, 0) - 1 + count) % count;
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return count - 1;
  return undefined;
}
