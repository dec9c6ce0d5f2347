import { useRef } from 'preact/hooks';
import type { EndsRequest, HighlightEnd } from '@/lib/domain/in-page';

const ENDS: readonly HighlightEnd[] = ['start', 'end'];

/** What the ends of a highlight are dragged by. The card does the same with the keys. */
export function EndHandles({ request }: { request: EndsRequest }) {
  const { actions } = request;
  /** From where it was taken to the middle of its line: the finger need not cover the text. */
  const grip = useRef<{ x: number; y: number } | undefined>(undefined);

  const move = (end: HighlightEnd, { clientX, clientY, altKey }: PointerEvent) => {
    const { x, y } = grip.current ?? { x: 0, y: 0 };
    actions.drag(end, clientX - x, clientY - y, altKey);
  };
  const letGo = (event: PointerEvent) => {
    grip.current = undefined;
    (event.currentTarget as HTMLElement).style.pointerEvents = '';
  };
  return (
    <>
      {ENDS.map((end) => {
        const { x, y, height } = request[end];
        return (
          <div
            key={end}
            class={`room end-handle is-${end}`}
            aria-hidden="true"
            style={{ left: `${x}px`, top: `${y}px`, height: `${height}px` }}
            onPointerEnter={actions.entered}
            onPointerLeave={() => grip.current === undefined && actions.left()}
            onPointerDown={(event) => {
              if (!event.isTrusted || event.button !== 0) return;
              event.preventDefault();
              event.currentTarget.setPointerCapture(event.pointerId);
              event.currentTarget.style.pointerEvents = 'none'; // what lies under it is looked for
              grip.current = { x: event.clientX - x, y: event.clientY - y - height / 2 };
            }}
            onPointerMove={(event) => grip.current !== undefined && move(end, event)}
            onPointerUp={(event) => {
              if (grip.current === undefined) return;
              letGo(event);
              actions.drop(true);
            }}
            onPointerCancel={(event) => {
              letGo(event);
              actions.drop(false);
            }}
          />
        );
      })}
    </>
  );
}
