import { HIGHLIGHT_COLORS, type HighlightColor } from '@/lib/domain/highlight-color';
import type { Tone } from '@/lib/domain/in-page';

/** How many highlights may lie upon one another before the newest share a layer. */
export const LAYERS = 4;

const TONES: readonly Tone[] = ['light', 'dark'];

/** The name in `CSS.highlights` that a highlight of this look goes by, and its rule in highlights.css. */
export function highlightName(color: HighlightColor, tone: Tone, layer: number | 'strong'): string {
  return `ink-${color}-${tone}-${layer}`;
}

/** Every name that an annotator of any page may have set. */
export function allHighlightNames(): string[] {
  const layers = ['strong', ...Array.from({ length: LAYERS }, (_, layer) => layer)] as const;
  return TONES.flatMap((tone) =>
    HIGHLIGHT_COLORS.flatMap((color) =>
      layers.map((layer) => highlightName(color, tone, layer as number | 'strong')),
    ),
  );
}
