import type { Tone } from '@/lib/domain/in-page';
import { outerElementOf, parentElementOf } from '@/lib/page/tree';

/** Below this relative lightness (0…1) a background counts as dark. */
const DARK = 0.45;

/**
 * Whether the page behind a passage is light or dark: by the nearest background that hides what is
 * behind it, else by its text, since text on a picture is made to be read there.
 */
export function toneBehind(node: Node): Tone {
  const first = elementOf(node);
  for (let at = first; at !== null; at = outerElementOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const color = parseColor(backgroundColor);
    if (color !== undefined && color.alpha > 0.5) return toneOf(color.lightness);
    if (backgroundImage.includes('url(')) break;
  }
  const text = first && parseColor(getComputedStyle(first).color);
  return text !== null && text !== undefined && text.lightness > 0.6 ? 'dark' : 'light';
}

function toneOf(lightness: number): Tone {
  return lightness < DARK ? 'dark' : 'light';
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : parentElementOf(node);
}

/** Perceived lightness (0…1) and opacity of a computed colour, as browsers write them. */
function parseColor(text: string): { lightness: number; alpha: number } | undefined {
  const [kind = ''] = text.split('(');
  const numbers = (text.match(/-?[\d.]+(?:e-?\d+)?%?/giu) ?? []).map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part),
  );
  const [a = 0, b = 0, c = 0, alpha = 1] = numbers;
  if (kind.startsWith('rgb')) return { lightness: brightness(a / 255, b / 255, c / 255), alpha };
  if (kind.startsWith('ok')) return { lightness: a, alpha };
  if (kind.startsWith('l')) return { lightness: a / 100, alpha };
  if (kind !== 'color') return undefined;
  const channels = numbers.slice(text.includes('p3') ? 1 : 0);
  const [r = 0, g = 0, blue = 0, opacity = 1] = channels;
  return { lightness: brightness(r, g, blue), alpha: opacity };
}

/** https://www.w3.org/TR/AERT/#color-contrast: perceived brightness, weighted for the eye. */
function brightness(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
