import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

/** Says which placement the focus is to stay with while it is put elsewhere. */
export type KeepFocus = (placement: string) => void;

/** A quote that is moved is another element in its new place: the focus follows it there. */
export function useKeptFocus(renewed: unknown): KeepFocus {
  const wanted = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const id = wanted.current;
    if (id === undefined) return;
    const row = document.querySelector<HTMLElement>(`[data-placement="${CSS.escape(id)}"]`);
    if (row === null || row.contains(document.activeElement)) return;
    row.querySelector<HTMLElement>('button')?.focus();
  }, [renewed]);
  return useCallback((placement) => {
    wanted.current = placement;
    // Who goes on elsewhere is not called back.
    addEventListener('focusin', leave);
    function leave({ target }: FocusEvent) {
      if (
        target instanceof Element &&
        target.closest(`[data-placement="${CSS.escape(placement)}"]`)
      ) {
        return;
      }
      removeEventListener('focusin', leave);
      if (wanted.current === placement) wanted.current = undefined;
    }
  }, []);
}
