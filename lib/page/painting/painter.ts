import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { Tone } from '@/lib/domain/in-page';

/** A highlight as it should look. */
export interface Paint {
  range: Range;
  color: HighlightColor;
  /** Of the page behind it. */
  tone: Tone;
  /** Highlights of a higher rank lie on top: the newer upon the older. */
  rank: string;
  /**
   * Draws it instead: a picture has no text to paint. Is told the name that its highlight would
   * have; answers how to take it away.
   */
  frame?: ((range: Range, name: string, isStrong: boolean) => () => void) | undefined;
}

/** Puts highlights on a page, without changing its tree. */
export interface Painter {
  /** Paints, or paints anew, the highlight of that id. */
  paint(id: string, paint: Paint): void;
  unpaint(id: string): void;
  /** Takes all of it off the page for a moment, or puts it back. */
  hide(isHidden: boolean): void;
  /** Thickens the line of these, and of no other. */
  emphasise(ids: readonly string[]): void;
  /** The highlights at a point of the viewport (CSS px), the newest first. */
  at(x: number, y: number): string[];
  rangeOf(id: string): Range | undefined;
  /** Whether nothing is painted: then there is nothing to look for under the pointer. */
  readonly isEmpty: boolean;
  dispose(): void;
}
