import { describe, expect, test } from 'vitest';
import { HIGHLIGHT_COLORS } from '@/lib/domain/highlight-color';
import {
  CARD_PALETTES,
  CARD_SHAPES,
  CARD_STYLES,
  CARD_WASHES,
  cardMeasures,
  type CardShape,
} from '@/lib/sharing/card/card-design';

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = (hex.match(/[\da-f]{2}/giu) ?? []).map((part) => {
      const value = Number.parseInt(part, 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(CARD_STYLES)('the card %s', (style) => {
  const { paper, ink, soft, ornament } = CARD_PALETTES[style];
  const washes = CARD_WASHES[style === 'night' ? 'night' : 'day'];

  test('is read easily', () => {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(soft, paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ornament, paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(HIGHLIGHT_COLORS)('is read easily where it is marked %s', (color) => {
    const { wash, text } = washes[color];
    expect(contrast(text, wash)).toBeGreaterThanOrEqual(4.5);
    // On paper the words keep their ink.
    if (style !== 'night') expect(contrast(ink, wash)).toBeGreaterThanOrEqual(4.5);
  });
});

test('the pictures have exactly the sizes that places ask for', () => {
  expect(Object.values(CARD_SHAPES).map(({ width, height }) => `${width} × ${height}`)).toEqual([
    '1080 × 1080',
    '1080 × 1350',
    '1200 × 628',
  ]);
});

test('the smallest letters can be read on a phone', () => {
  for (const shape of Object.keys(CARD_SHAPES) as CardShape[]) {
    const { size, width } = cardMeasures({ shape, style: 'plain', color: 'yellow' });
    // A phone shows the picture 390 CSS pixels wide.
    expect((size.smallest * 390) / width).toBeGreaterThanOrEqual(10);
    expect(size.largest).toBeGreaterThan(size.smallest);
  }
});
