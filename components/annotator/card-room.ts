import type { CardRequest } from '@/lib/domain/in-page';
import { copyPassage } from './copy-passage';
import type { CardRoom, CardRoomOptions, OpenCard } from './parts';
import { translatorOf } from './stage';
import { placeCard } from './place-floating';
import { openPrivateFrame } from './private-frame';

/** The private frame beside a highlight in which its card opens: one at a time. */
export function createCardRoom({
  root,
  load,
  look,
  onChange,
  onRefused,
}: CardRoomOptions): CardRoom {
  let open: { frame: HTMLIFrameElement; card?: OpenCard; request: CardRequest } | undefined;
  let hadFocus: Element | null = null;

  function remove(): void {
    if (open === undefined) return;
    const { frame, card, request } = open;
    open = undefined;
    card?.close();
    frame.remove();
    if (hadFocus instanceof HTMLElement && hadFocus.isConnected) {
      hadFocus.focus({ preventScroll: true });
    }
    request.actions.closed();
    void onChange();
  }

  function place(frame: HTMLIFrameElement, request: CardRequest, height: number): void {
    frame.style.height = `${height}px`;
    frame.style.visibility = 'visible';
    const size = { width: frame.offsetWidth, height };
    const at = placeCard(request.place, size, { width: innerWidth, height: innerHeight });
    frame.style.left = `${at.x}px`;
    frame.style.top = `${at.y}px`;
  }

  return {
    get isOpen() {
      return open !== undefined;
    },
    get tone() {
      return open?.request.place.tone;
    },
    async open(request: CardRequest): Promise<void> {
      if (open?.card?.isWriting === true) return;
      remove();
      hadFocus = document.activeElement;
      const frame = document.createElement('iframe');
      frame.className = 'room card-room';
      const mine = { frame, request };
      open = mine;
      const [part, room] = await Promise.all([
        load('card'),
        openPrivateFrame(root, frame),
        onChange(),
      ]);
      const known = look();
      if (open !== mine) return;
      if (part === undefined || room === undefined || !known) {
        remove();
        if (room === undefined) onRefused();
        return;
      }
      const ready = { ...known, translator: translatorOf(known) };
      const card = part.open(frame, request, ready, {
        resize: (height) => place(frame, request, height),
        close: remove,
        copy: (passage) => copyPassage(passage, room),
        showNote: async (element, markdown) => (await load('note'))?.show(element, markdown),
      });
      if (open === mine) open = { ...mine, card };
      void load('links'); // for a share that may follow
    },
    /** Closes the card, unless a note is being written in it. */
    close(): void {
      if (open?.card?.isWriting !== true) remove();
    },
  };
}
