import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How long the pointer rests before a tooltip appears, in milliseconds. */
const REST = 500;

/**
 * When a tooltip shows: after the pointer rested on its button, or at once on keyboard focus.
 * Escape closes it and nothing else.
 */
export function useTooltip(owner: RefObject<HTMLElement | null>) {
  const [hovered, setHovered] = useState(false);
  const [shown, setShown] = useState(false);
  /** Known at once: an Escape right after the tooltip went belongs to what lies under it. */
  const isShown = useRef(false);
  isShown.current = shown;

  useEffect(() => {
    if (!hovered) return undefined;
    const timer = setTimeout(() => setShown(true), REST);
    return () => clearTimeout(timer);
  }, [hovered]);

  useLayoutEffect(() => {
    if (!shown) return undefined;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isShown.current) return;
      event.preventDefault();
      event.stopPropagation();
      setShown(false);
    };
    document.addEventListener('keydown', closeOnEscape, { capture: true });
    return () => document.removeEventListener('keydown', closeOnEscape, { capture: true });
  }, [shown]);

  const hide = () => {
    isShown.current = false;
    setHovered(false);
    setShown(false);
  };
  return {
    shown,
    /** The popover is shown as soon as it is in the document. */
    tooltipRef: (element: HTMLElement | null) => {
      if (element?.isConnected === true && !element.matches(':popover-open')) element.showPopover();
    },
    handlers: {
      onPointerEnter: (event: PointerEvent) => setHovered(event.pointerType === 'mouse'),
      onPointerLeave: hide,
      onPointerDown: hide,
      onBlur: hide,
      onFocus: () => {
        if (owner.current?.matches(':focus-visible') === true) setShown(true);
      },
    },
  };
}
