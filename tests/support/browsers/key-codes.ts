/** What Chromium's `Input.dispatchKeyEvent` wants to know of a key beyond its name. */
export interface KeyCode {
  code: string;
  windowsVirtualKeyCode: number;
  text?: string;
}

const NAMED: Record<string, KeyCode> = {
  Enter: { code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Tab: { code: 'Tab', windowsVirtualKeyCode: 9 },
  Escape: { code: 'Escape', windowsVirtualKeyCode: 27 },
  Backspace: { code: 'Backspace', windowsVirtualKeyCode: 8 },
  Delete: { code: 'Delete', windowsVirtualKeyCode: 46 },
  Home: { code: 'Home', windowsVirtualKeyCode: 36 },
  End: { code: 'End', windowsVirtualKeyCode: 35 },
  PageUp: { code: 'PageUp', windowsVirtualKeyCode: 33 },
  PageDown: { code: 'PageDown', windowsVirtualKeyCode: 34 },
  ArrowLeft: { code: 'ArrowLeft', windowsVirtualKeyCode: 37 },
  ArrowUp: { code: 'ArrowUp', windowsVirtualKeyCode: 38 },
  ArrowRight: { code: 'ArrowRight', windowsVirtualKeyCode: 39 },
  ArrowDown: { code: 'ArrowDown', windowsVirtualKeyCode: 40 },
  Shift: { code: 'ShiftLeft', windowsVirtualKeyCode: 16 },
  Control: { code: 'ControlLeft', windowsVirtualKeyCode: 17 },
  Alt: { code: 'AltLeft', windowsVirtualKeyCode: 18 },
  Meta: { code: 'MetaLeft', windowsVirtualKeyCode: 91 },
  ' ': { code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
};

/** The bits of `Input.dispatchKeyEvent`'s `modifiers`. */
export const MODIFIER_BITS: Record<string, number> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

export function keyCode(key: string): KeyCode {
  const named = NAMED[key];
  if (named !== undefined) return named;
  const upper = key.toUpperCase();
  if (/^[A-Z]$/u.test(upper)) {
    return { code: `Key${upper}`, windowsVirtualKeyCode: upper.charCodeAt(0), text: key };
  }
  if (/^\d$/u.test(key)) {
    return { code: `Digit${key}`, windowsVirtualKeyCode: key.charCodeAt(0), text: key };
  }
  return { code: '', windowsVirtualKeyCode: 0, text: key };
}
