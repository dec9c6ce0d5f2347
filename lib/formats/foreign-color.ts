import { isHighlightColor, type HighlightColor } from '@/lib/domain/highlight-color';

/** The colours of other highlighters, by the one of ours that comes nearest. */
const NEAREST: Record<string, HighlightColor> = {
  orange: 'yellow',
  amber: 'yellow',
  brown: 'yellow',
  lime: 'green',
  teal: 'green',
  cyan: 'blue',
  indigo: 'blue',
  red: 'pink',
  magenta: 'pink',
  violet: 'purple',
};

/** A colour by a name in any case; `undefined` for what is none. */
export function foreignColor(name: string): HighlightColor | undefined {
  const plain = name.trim().toLowerCase();
  if (isHighlightColor(plain)) return plain;
  return Object.hasOwn(NEAREST, plain) ? NEAREST[plain] : undefined;
}
