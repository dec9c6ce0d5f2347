import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCard, placeToolbar } from '@/components/annotator/place-floating';

const viewport = { width: 800, height: 600 };
const bar = { width: 300, height: 48 };

function passage(x: number, y: number, height = 20) {
  const first = { x, y, width: 100, height: 20 };
  const last = { x, y: y + height - 20, width: 100, height: 20 };
  const whole = { x, y, width: 100, height };
  return { first, last, whole, tone: 'light' as const, direction: 'ltr' as const };
}

test('the bar lies centred above the first line', () => {
  expect(placeToolbar(passage(300, 200), bar, viewport)).toEqual({ x: 200, y: 144, below: false });
});

test('it lies below the last line where there is no room above', () => {
  expect(placeToolbar(passage(300, 20, 60), bar, viewport)).toEqual({ x: 200, y: 88, below: true });
});

test('a passage that fills the window leaves it the bottom edge', () => {
  expect(placeToolbar(passage(300, -50, 700), bar, viewport).y).toBe(600 - 8 - 48);
});

test('it is always 8 px inside the window', () => {
  const somewhere = fc.integer({ min: -2_000, max: 2_000 });
  fc.assert(
    fc.property(somewhere, somewhere, fc.integer({ min: 20, max: 900 }), (x, y, height) => {
      for (const { x: left, y: top } of [
        placeToolbar(passage(x, y, height), bar, viewport),
        placeCard(passage(x, y, height), bar, viewport),
      ]) {
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + bar.width).toBeLessThanOrEqual(792);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(top + bar.height).toBeLessThanOrEqual(592);
      }
    }),
  );
});
