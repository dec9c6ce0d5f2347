import type { CardLook } from '@/lib/sharing/card/card-design';
import type { CardContent, CardPlan } from './card-plan';

/** What every part of the drawing is given. */
export interface Drawing {
  context: CanvasRenderingContext2D;
  content: CardContent;
  look: CardLook;
  plan: CardPlan;
  /** Families of the reading voice and of the saying one. */
  families: { read: string; say: string };
}

/** A text on one line, ended with “…” where it is too wide. */
export function fitted(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  const graphemes = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let low = 0;
  let high = graphemes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const cut = `${graphemes.slice(0, middle).join('').trimEnd()}…`;
    if (context.measureText(cut).width <= width) low = middle;
    else high = middle - 1;
  }
  return `${graphemes.slice(0, low).join('').trimEnd()}…`;
}
