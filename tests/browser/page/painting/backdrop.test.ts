import { expect, test } from 'vitest';
import { toneBehind } from '@/lib/page/painting/backdrop';
import { pageOf } from '../anchoring/page';

const CASES = [
  ['a page that says nothing', '', 'light'],
  ['white', 'background: #fff', 'light'],
  ['ink', 'background: #14171c', 'dark'],
  ['a dark colour in a modern notation', 'background: oklch(0.2 0.02 250)', 'dark'],
  ['a light colour of a wide gamut', 'background: color(display-p3 0.9 0.9 0.9)', 'light'],
  ['a wash that is hardly there', 'background: rgb(0 0 0 / 0.1)', 'light'],
  [
    'light text on a picture',
    'background: url("data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=") #0000; color: #fff',
    'dark',
  ],
] as const;

test.each(CASES)('text on %s', (_name, style, tone) => {
  const root = pageOf('<p>Text</p>');
  root.setAttribute('style', style);
  expect(toneBehind(root.querySelector('p')!.firstChild!)).toBe(tone);
});

test('a light box on a dark page is light', () => {
  const root = pageOf('<p style="background: #fff">Text</p>');
  root.setAttribute('style', 'background: #000');
  expect(toneBehind(root.querySelector('p')!.firstChild!)).toBe('light');
});
