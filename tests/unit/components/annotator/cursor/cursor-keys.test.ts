import { expect, test } from 'vitest';
import { cursorWish } from '@/components/annotator/cursor/cursor-keys';

function pressed(key: string, more: Partial<KeyboardEvent> = {}, direction: 'ltr' | 'rtl' = 'ltr') {
  const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
  return cursorWish({ key, code: '', isComposing: false, ...plain, ...more }, direction);
}

const NEXT_SENTENCE = { kind: 'move', unit: 'sentence', direction: 'next', extend: false };

test('J and K go by sentence, the arrows by word and paragraph', () => {
  expect(pressed('j')).toEqual(NEXT_SENTENCE);
  expect(pressed('K', { shiftKey: true })).toMatchObject({ direction: 'previous', extend: true });
  expect(pressed('ArrowRight')).toMatchObject({ unit: 'word', direction: 'next' });
  expect(pressed('ArrowUp')).toMatchObject({ unit: 'paragraph', direction: 'previous' });
});

test('in a text that runs from right to left the left arrow leads on', () => {
  expect(pressed('ArrowLeft', {}, 'rtl')).toMatchObject({ unit: 'word', direction: 'next' });
});

test('on a keyboard for other letters the place of the key counts', () => {
  expect(pressed('ت', { code: 'KeyJ' })).toEqual(NEXT_SENTENCE); // Arabic
  expect(pressed('о', { code: 'KeyJ' })).toEqual(NEXT_SENTENCE); // Cyrillic
  expect(pressed('é', { code: 'Digit2' })).toEqual({ kind: 'highlight', color: 'green' }); // French
  expect(pressed('+', { code: 'BracketRight' })).toEqual({ kind: 'jump', direction: 'next' });
});

test('chords, and keys that mean nothing here, are not ours', () => {
  expect(pressed('c', { ctrlKey: true })).toBeUndefined();
  expect(pressed('j', { isComposing: true })).toBeUndefined();
  for (const key of ['6', '0', 'x', 'Tab', 'Enter', 'Shift']) expect(pressed(key)).toBeUndefined();
});
