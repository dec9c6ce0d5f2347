import { useMemo, useState } from 'preact/hooks';
import type { SharePassage } from './share-passage';

/** Which of several passages go out, and in which order; at first all, as they are read. */
export function useSelection(all: readonly SharePassage[]) {
  const [passages, setPassages] = useState(all);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const taken = useMemo(() => passages.filter(({ key }) => !left.has(key)), [passages, left]);
  return {
    passages,
    left,
    taken,
    onPick(key: string, picked: boolean): void {
      const now = new Set(left);
      if (picked) now.delete(key);
      else now.add(key);
      setLeft(now);
    },
    onMove(key: string, by: -1 | 1): void {
      const at = passages.findIndex((one) => one.key === key);
      const one = passages[at];
      const other = passages[at + by];
      if (one === undefined || other === undefined) return;
      setPassages(passages.with(at, other).with(at + by, one));
    },
  };
}
