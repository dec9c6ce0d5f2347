import { isLike } from '@/lib/page/tree';

/** A press that moves farther than this is a drag, in CSS px. */
const DRAG = 5;

export interface PointerWatch {
  /** A plain click, or a tap, at a point of the text. */
  onClick: (x: number, y: number) => void;
  /** The pointer rests on or passes a point; at most once a frame. */
  onHover: (x: number, y: number) => void;
  isOwn: (event: Event) => boolean;
}

/**
 * Watches clicks in the text without ever cancelling one: a click on a link or control is the
 * page's alone, a drag selects, and only trusted input counts.
 */
export function watchPointer(
  document: Document,
  { onClick, onHover, isOwn }: PointerWatch,
  signal: AbortSignal,
): void {
  let pressedAt: { x: number; y: number } | undefined;
  let frame = 0;
  const options = { capture: true, passive: true, signal };

  document.addEventListener(
    'pointerdown',
    (event) => {
      pressedAt =
        event.isTrusted && event.button === 0 ? { x: event.clientX, y: event.clientY } : undefined;
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      const from = pressedAt;
      pressedAt = undefined;
      if (!event.isTrusted || event.button !== 0 || isOwn(event) || from === undefined) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > DRAG) return;
      if (document.getSelection()?.isCollapsed === false) return;
      if (isForThePage(event)) return;
      onClick(event.clientX, event.clientY);
    },
    options,
  );
  document.addEventListener(
    'pointermove',
    ({ isTrusted, pointerType, clientX, clientY, buttons }) => {
      if (!isTrusted || pointerType === 'touch' || buttons !== 0 || frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        onHover(clientX, clientY);
      });
    },
    options,
  );
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}

const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role=button], [role=link], [contenteditable]';

function isForThePage(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && isLike(node, CONTROLS));
}
