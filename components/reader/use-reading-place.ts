import { useEffect, useState } from 'preact/hooks';
import type { ReaderLook } from '@/lib/domain/reader-look';
import type { Snapshot } from '@/lib/domain/snapshot';
import { keepPlace, keptPlace, placeNow, showPlace } from './reading-place';

/**
 * Brings the reader back to where they were in this text, and remembers where they are. Answers the
 * minutes that are left, `undefined` before anything was read.
 */
export function useReadingPlace(
  text: HTMLElement | undefined,
  snapshot: Snapshot,
  look: ReaderLook,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): number | undefined {
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    if (text === undefined) return undefined;
    const kept = keptPlace(storage, snapshot.url);
    if (kept !== undefined) showPlace(text, kept);
    let frame = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        setLeft(minutesLeft(text, snapshot.readingMinutes));
        keepPlace(storage, snapshot.url, placeNow(text));
      });
    };
    document.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', onScroll);
    };
  }, [text, snapshot, storage]);

  // Another size of text moves everything: the place stays.
  const { size, leading, measure, face } = look;
  useEffect(() => {
    const kept = text === undefined ? undefined : keptPlace(storage, snapshot.url);
    if (text !== undefined && kept !== undefined) showPlace(text, kept);
  }, [size, leading, measure, face]);
  return left;
}

/** By how much of the text lies below what is in view. */
function minutesLeft(text: HTMLElement, minutes: number): number | undefined {
  const { top, height } = text.getBoundingClientRect();
  if (height === 0 || top >= 0) return undefined;
  const unread = Math.min(1, Math.max(0, (top + height - innerHeight) / height));
  return Math.ceil(minutes * unread);
}
