import type { HighlightColor } from '@/lib/domain/highlight-color';

/** The pictures that a quote becomes, in pixels: what the places that show them ask for. */
export const CARD_SHAPES = {
  square: { width: 1080, height: 1080 },
  tall: { width: 1080, height: 1350 },
  wide: { width: 1200, height: 628 },
} as const;
export type CardShape = keyof typeof CARD_SHAPES;

export const CARD_STYLES = ['marker', 'plain', 'night', 'column'] as const;
export type CardStyle = (typeof CARD_STYLES)[number];

interface CardPalette {
  paper: string;
  ink: string;
  /** Site and date. */
  soft: string;
  /** The large quotation mark. */
  ornament: string;
}

const DAY: CardPalette = { paper: '#fcfcfb', ink: '#1a1a1c', soft: '#55555b', ornament: '#1a1a1c' };
const NIGHT: CardPalette = {
  paper: '#161719',
  ink: '#f3f1ec',
  soft: '#b4b2ad',
  ornament: '#ffe069',
};

/** Fixed colours: a card looks the same on every screen and in both themes. */
export const CARD_PALETTES: Record<CardStyle, CardPalette> = {
  marker: DAY,
  plain: DAY,
  night: NIGHT,
  column: DAY,
};

interface Wash {
  wash: string;
  text: string;
}

/** The reader's highlighter behind words, and the words upon it. */
export const CARD_WASHES: Record<'day' | 'night', Record<HighlightColor, Wash>> = {
  day: {
    yellow: { wash: '#ffe98a', text: '#1a1a1c' },
    green: { wash: '#c6ecc9', text: '#1a1a1c' },
    blue: { wash: '#c5e1fb', text: '#1a1a1c' },
    pink: { wash: '#ffd3e1', text: '#1a1a1c' },
    purple: { wash: '#e2d6fd', text: '#1a1a1c' },
  },
  night: {
    yellow: { wash: '#5a4a0c', text: '#fff8de' },
    green: { wash: '#1f4d2d', text: '#effaf1' },
    blue: { wash: '#1b4468', text: '#eef6fd' },
    pink: { wash: '#652743', text: '#fff0f5' },
    purple: { wash: '#482f75', text: '#f5f0ff' },
  },
};

/** What is shown on a card of a style. */
export interface CardLook {
  shape: CardShape;
  style: CardStyle;
  color: HighlightColor;
}

/**
 * The measures of a card in pixels. The unit is 4.65 % of the shorter side; all else is told in it,
 * as the design does.
 */
export function cardMeasures({ shape, style }: CardLook) {
  const { width, height } = CARD_SHAPES[shape];
  const unit = Math.min(width, height) * 0.0465;
  const padding = {
    inline: 2.1 * unit,
    top: (style === 'column' ? 1.9 : 2.1) * unit,
    bottom: (style === 'column' ? 1.6 : 1.7) * unit,
  };
  return {
    width,
    height,
    unit,
    padding,
    /** The quote's letters: never larger, and never so small that a phone cannot show them. */
    size: {
      largest: Math.round(2.1 * unit),
      smallest: Math.round(shape === 'wide' ? 1.1 * unit : 0.7 * unit),
    },
    footer: 0.75 * unit,
  };
}
