import { useMemo, useState } from 'preact/hooks';
import { movePlacement, type SheetContents } from '@/lib/domain/sheet-contents';
import type { ChangeSheets } from './use-sheet-changes';

/** A quote under way, and where it would come to lie. */
export interface Dragging {
  placement: string | undefined;
  over: { claim: string; index: number } | undefined;
  begin: (event: DragEvent, placement: string) => void;
  /** Of the list of a claim. */
  on: (claim: string) => {
    onDragOver: (event: DragEvent) => void;
    onDragLeave: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
  };
  end: () => void;
}

/**
 * Quotes are dragged from claim to claim (https://html.spec.whatwg.org/multipage/dnd.html); what is
 * dragged here from anywhere else is left alone.
 */
export function useDragging(open: SheetContents, change: ChangeSheets): Dragging {
  const [placement, setPlacement] = useState<string>();
  const [over, setOver] = useState<Dragging['over']>();
  return useMemo(() => {
    const end = () => {
      setPlacement(undefined);
      setOver(undefined);
    };
    return {
      placement,
      over,
      begin(event, id) {
        // Firefox drags only what carries something.
        event.dataTransfer?.setData('text/plain', '');
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
        setPlacement(id);
      },
      on: (claim) => ({
        onDragOver(event) {
          if (placement === undefined) return;
          event.preventDefault();
          const index = placeOf(event);
          if (over?.claim !== claim || over.index !== index) setOver({ claim, index });
        },
        onDragLeave(event) {
          const { currentTarget, relatedTarget } = event;
          const isInside =
            currentTarget instanceof Node &&
            relatedTarget instanceof Node &&
            currentTarget.contains(relatedTarget);
          if (!isInside) setOver(undefined);
        },
        onDrop(event) {
          if (placement === undefined) return;
          event.preventDefault();
          void change(movePlacement(open, placement, claim, placeOf(event)));
          end();
        },
      }),
      end,
    };
  }, [open, change, placement, over]);
}

/** Before which quote of the list the pointer is: the first whose middle lies below it. */
function placeOf({ currentTarget, clientY }: DragEvent): number {
  if (!(currentTarget instanceof HTMLElement)) return 0;
  const rows = [...currentTarget.querySelectorAll('[data-placement]')];
  const before = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect();
    return clientY < top + height / 2;
  });
  return before === -1 ? rows.length : before;
}
