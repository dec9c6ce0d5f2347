import { afterEach, expect, test } from 'vitest';
import { placeOf } from '@/lib/page/place-of';
import { pageOf, rangeOfText } from './anchoring/page';

afterEach(() => document.documentElement.removeAttribute('style'));

test('a page that was turned round for the night is dark to what lies over it', () => {
  const root = pageOf('<p>Patience had a schedule.</p>');
  const tone = () => placeOf(rangeOfText(root, 'had a')).tone;
  expect(tone()).toBe('light');
  document.documentElement.style.filter = 'invert(90%) hue-rotate(180deg)';
  expect(tone()).toBe('dark');
  root.style.filter = 'invert(1)';
  expect(tone()).toBe('light');
  root.style.filter = 'brightness(0.9)';
  expect(tone()).toBe('dark');
});
