import { useEffect, useRef, useState } from 'preact/hooks';

/** How many groups are rendered at first, and added whenever the end comes near. */
const STEP = 40;

/**
 * How many of a long list to render: more whenever its end, which carries `endRef`, comes near.
 * @param key begins anew when it changes
 */
export function useGrowingCount(total: number, key: string) {
  const [grown, setGrown] = useState({ key, count: STEP });
  const count = grown.key === key ? grown.count : STEP;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (element === null || count >= total) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) setGrown({ key, count: count + STEP });
      },
      { rootMargin: '1200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [count, total, key]);
  return { count: Math.min(count, total), endRef: end };
}
