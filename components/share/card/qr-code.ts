import { encode } from 'uqr';

/** A QR code in whole pixels (ISO/IEC 18004). */
export interface QrCode {
  /** Of the whole code with its quiet zone, in pixels. */
  size: number;
  /** Of one square. */
  square: number;
  /** Squares of nothing around it. */
  quiet: number;
  /** Rows of squares, dark where true. */
  rows: readonly (readonly boolean[])[];
}

/** Smaller squares are lost when a place makes a smaller picture of the card. */
const SMALLEST_SQUARE = 4;
/** What scanners need around a code; a light card has it anyway. */
const QUIET = 4;

/** The code of the first address that fits into the room with squares that can be read. */
export function qrCodeOf(
  links: readonly string[],
  { room, quiet }: { room: number; quiet: boolean },
): QrCode | undefined {
  const around = quiet ? QUIET : 0;
  for (const link of links) {
    const rows = rowsOf(link);
    if (rows === undefined) continue;
    const squares = rows.length + 2 * around;
    const wished = Math.floor((room * 0.72) / squares);
    const square = Math.max(wished, SMALLEST_SQUARE);
    if (square * squares <= room) return { size: square * squares, square, quiet: around, rows };
  }
  return undefined;
}

function rowsOf(link: string): boolean[][] | undefined {
  try {
    return encode(link, { ecc: 'L', border: 0 }).data;
  } catch {
    // Longer than any code holds: the next address may be shorter.
    return undefined;
  }
}
