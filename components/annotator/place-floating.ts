import type { Box, Place } from '@/lib/domain/in-page';

/** Free space around floating things, in CSS px. */
const GAP = 8;

export interface FloatingPlace {
  x: number;
  y: number;
  /** It lies below the passage. */
  below: boolean;
}

interface Size {
  width: number;
  height: number;
}

/**
 * Where the toolbar lies: centred above the first line, below the last one when there is no room,
 * at the bottom edge when the passage fills the viewport; always 8 px inside, never on the passage.
 */
export function placeToolbar(place: Place, size: Size, viewport: Size): FloatingPlace {
  const { first, last } = place;
  const above = first.y - GAP - size.height;
  const lowest = viewport.height - GAP - size.height;
  if (above >= GAP && above <= lowest) {
    return { x: centred(first, size, viewport), y: above, below: false };
  }
  const below = last.y + last.height + GAP;
  const y = below >= GAP && below <= lowest ? below : lowest;
  return { x: centred(last, size, viewport), y, below: true };
}

/** Where the card lies: below the passage's last line, above its first when there is no room. */
export function placeCard(place: Place, size: Size, viewport: Size): FloatingPlace {
  const below = place.last.y + place.last.height + GAP;
  const above = place.first.y - GAP - size.height;
  const lowest = viewport.height - GAP - size.height;
  const isBelow = below <= lowest || above < GAP;
  const x = centred(place.last, size, viewport);
  return { x, y: Math.max(GAP, Math.min(isBelow ? below : above, lowest)), below: isBelow };
}

function centred(box: Box, { width }: Size, viewport: Size): number {
  const wanted = box.x + box.width / 2 - width / 2;
  return Math.max(GAP, Math.min(wanted, viewport.width - width - GAP));
}
