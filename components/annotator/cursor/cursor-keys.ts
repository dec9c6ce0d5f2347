import { HIGHLIGHT_COLORS, type HighlightColor } from '@/lib/domain/highlight-color';
import type { CursorStep } from '@/lib/domain/in-page';

/** What a key asks of the sentence cursor. */
export type CursorWish =
  | ({ kind: 'move' } & CursorStep)
  | { kind: 'jump'; direction: CursorStep['direction'] }
  | { kind: 'highlight'; color: HighlightColor }
  | { kind: 'annotate' | 'share' | 'leave' }
  | { kind: 'copy'; what: 'quote' | 'link' };

type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'
>;

const STEPS: Record<string, Omit<CursorStep, 'extend'>> = {
  j: { unit: 'sentence', direction: 'next' },
  k: { unit: 'sentence', direction: 'previous' },
  ArrowDown: { unit: 'paragraph', direction: 'next' },
  ArrowUp: { unit: 'paragraph', direction: 'previous' },
};

/** What lies on the same key of a keyboard for other letters. */
const CODES: Record<string, string> = { BracketRight: ']', BracketLeft: '[' };

/**
 * What a key means, on any keyboard: where it writes no Latin letter, its place counts. Chords of
 * the browser and the system are theirs. `undefined`: nothing of ours.
 */
export function cursorWish(event: Key, direction: 'ltr' | 'rtl'): CursorWish | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
  const key = plainKey(event);
  const step = STEPS[key] ?? wordStep(key, direction);
  if (step !== undefined) return { kind: 'move', ...step, extend: event.shiftKey };
  const color = HIGHLIGHT_COLORS[Number(key) - 1];
  if (color !== undefined) return { kind: 'highlight', color };
  switch (key) {
    case ']':
      return { kind: 'jump', direction: 'next' };
    case '[':
      return { kind: 'jump', direction: 'previous' };
    case 'n':
      return { kind: 'annotate' };
    case 's':
      return { kind: 'share' };
    case 'c':
      return { kind: 'copy', what: 'quote' };
    case 'l':
      return { kind: 'copy', what: 'link' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return undefined;
  }
}

function plainKey({ key, code }: Key): string {
  if (key.length > 1) return key; // Escape, ArrowUp
  const lower = key.toLowerCase();
  if (/^[a-z1-5[\]]$/u.test(lower)) return lower;
  return CODES[code] ?? code.replace(/^(?:Key|Digit)/u, '').toLowerCase();
}

/** Arrows point: in a text that runs from right to left, the left one leads on. */
function wordStep(key: string, direction: 'ltr' | 'rtl'): Omit<CursorStep, 'extend'> | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const leadsOn = (key === 'ArrowRight') === (direction === 'ltr');
  return { unit: 'word', direction: leadsOn ? 'next' : 'previous' };
}
