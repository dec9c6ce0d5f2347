import { useEffect, useRef, useState } from 'preact/hooks';

/** How many rows are rendered at first, and added whenever the end comes near. */
const STEP = 60;

/**
 * How many rows of a long list to render: more whenever its end, which carries `endRef`, comes near.
 *
 * @param key begins anew when it changes
 */
export function useGrowingRows(length: number, key: string) {
  const [grown, setGrown] = useState({ key, rows: STEP });
  const rows = grown.key === key ? grown.rows : STEP;
  const count = Math.min(rows, length);
  const endRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = endRef.current;
    if (element === null || count >= length) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) setGrown({ key, rows: rows + STEP });
      },
      { rootMargin: '1200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [count, rows, length, key]);
  return { count, endRef };
}
