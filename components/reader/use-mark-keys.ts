import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { ReaderMarks } from './reader-gateway';

/** `]` and `[` lead to the next and the previous highlight, Enter opens its card. */
export function useMarkKeys(marks: RefObject<ReaderMarks | undefined>): void {
  useLayoutEffect(() => {
    let current: string | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target !== document.body && event.target !== document.documentElement) return;
      const shown = marks.current;
      const placed = shown?.inOrder().filter(({ range }) => range !== undefined) ?? [];
      if (shown === undefined || shown === null || placed.length === 0) return;
      const now = placed.findIndex(({ annotation }) => annotation.id === current);
      if (event.key === 'Enter' && now !== -1) {
        shown.show(placed[now]!.annotation.id);
      } else if (event.key === ']' || event.key === '[') {
        const step = event.key === ']' ? 1 : -1;
        const from = now === -1 && step === -1 ? 0 : now;
        current = placed[(from + step + placed.length) % placed.length]?.annotation.id;
        if (current !== undefined) shown.reveal(current);
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [marks]);
}
