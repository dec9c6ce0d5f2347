import { useEffect, useRef, useState } from 'preact/hooks';

/** How many rows are rendered at first, and added whenever the end comes near. */
const STEP = 60;

/**
 * How many groups of a long list to render: more whenever its end, which carries `endRef`, comes
 * near. Groups are of any size, so their rows are counted.
 * @param sizes the rows of each group
 * @param key begins anew when it changes
 */
export function useGrowingCount(sizes: readonly number[], key: string) {
  const [grown, setGrown] = useState({ key, rows: STEP });
  const rows = grown.key === key ? grown.rows : STEP;
  const end = useRef<HTMLDivElement>(null);
  const count = groupsFor(sizes, rows);
  useEffect(() => {
    const element = end.current;
    if (element === null || count >= sizes.length) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) setGrown({ key, rows: rows + STEP });
      },
      { rootMargin: '1200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [count, rows, sizes.length, key]);
  return { count, endRef: end };
}

/** How many groups it takes to show so many rows; a group's head counts as one. */
function groupsFor(sizes: readonly number[], rows: number): number {
  let shown = 0;
  for (let count = 0; count < sizes.length; count += 1) {
    shown += (sizes[count] ?? 0) + 1;
    if (shown >= rows) return count + 1;
  }
  return sizes.length;
}
