import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CardLook } from '@/lib/sharing/card/card-design';
import type { CardContent } from './card-plan';
import { type LongQuote, makeCards } from './make-cards';

export interface ShownCard {
  canvas: HTMLCanvasElement;
  /** The picture as a file: there a moment after it is shown. */
  png?: Blob | undefined;
  /** The words on this card. */
  text: string;
}

export interface ShownCards {
  cards: readonly ShownCard[];
  isTooLong: boolean;
}

/** Draws the cards anew whenever what they show changes, and keeps their files ready for a click. */
export function useCards(
  place: RefObject<HTMLElement | null>,
  content: CardContent,
  look: CardLook,
  long: LongQuote,
): ShownCards {
  const [shown, setShown] = useState<ShownCards>({ cards: [], isTooLong: false });
  const key = JSON.stringify([content, look, long]);
  useEffect(() => {
    if (place.current === null) return undefined;
    let wanted = true;
    const { cards, isTooLong } = makeCards(place.current, content, look, long);
    const drawn = cards.map(({ canvas, words }) => ({ canvas, text: words.text }));
    setShown({ cards: drawn, isTooLong });
    void Promise.all(drawn.map(async (card) => ({ ...card, png: await pngOf(card.canvas) }))).then(
      (ready) => {
        if (wanted) setShown({ cards: ready, isTooLong });
      },
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return shown;
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png');
  });
}
