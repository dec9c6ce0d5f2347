import { expect, test } from 'vitest';
import { chooseMedia, type MediaTraits } from '@/lib/domain/choose-media';
import type { MediaSelector } from '@/lib/domain/selector';

const traits = (changes: Partial<MediaTraits>): MediaTraits => ({
  addresses: [],
  alt: '',
  caption: '',
  words: '',
  path: '',
  ...changes,
});
const stored = (changes: Partial<MediaSelector>): MediaSelector => ({
  type: 'MediaSelector',
  ordinal: 0,
  ...changes,
});
const at = (name: string) => `https://news.example/pictures/${name}`;

test('a picture is known by its address, wherever it stands now', () => {
  const candidates = [traits({ addresses: [at('a.jpg')] }), traits({ addresses: [at('b.jpg')] })];
  expect(chooseMedia(stored({ address: at('b.jpg') }), candidates)).toBe(1);
});

test('the same file from another server or in another size is the same picture', () => {
  const candidates = [
    traits({ addresses: ['https://cdn.example/x/other.jpg'] }),
    traits({ addresses: ['https://cdn.example/x/harbour-1200x800.jpg?v=2'] }),
  ];
  expect(chooseMedia(stored({ address: at('harbour-600x400.jpg') }), candidates)).toBe(1);
});

test('where the address changed, its words and its caption say which it is', () => {
  const candidates = [
    traits({ addresses: [at('x1')], alt: 'A quay', caption: 'The old quay.' }),
    traits({ addresses: [at('x2')], alt: 'A quay', caption: 'The new quay.' }),
  ];
  const wanted = stored({ address: at('gone'), alt: 'A quay', caption: 'The new quay.' });
  expect(chooseMedia(wanted, candidates)).toBe(1);
});

test('among twins its place decides', () => {
  const twin = { addresses: [at('a.jpg')] };
  const candidates = [
    traits({ ...twin, path: 'p[1]/img[1]' }),
    traits({ ...twin, path: 'p[2]/img[1]' }),
  ];
  expect(chooseMedia(stored({ address: at('a.jpg'), path: 'p[2]/img[1]' }), candidates)).toBe(1);
  expect(chooseMedia(stored({ address: at('a.jpg'), ordinal: 1 }), candidates)).toBe(1);
});

test('another picture in its place is not taken for it', () => {
  const other = traits({ addresses: [at('new.jpg')], alt: 'New', path: 'p[1]/img[1]' });
  const wanted = stored({ address: at('old.jpg'), alt: 'Old', path: 'p[1]/img[1]' });
  expect(chooseMedia(wanted, [other])).toBeUndefined();
  expect(chooseMedia(wanted, [])).toBeUndefined();
});

test('what has no name is known by its place alone', () => {
  const candidates = [traits({ path: 'canvas[1]' }), traits({ path: 'canvas[2]' })];
  expect(chooseMedia(stored({ path: 'canvas[2]' }), candidates)).toBe(1);
  expect(chooseMedia(stored({ path: 'canvas[3]' }), candidates)).toBeUndefined();
});
