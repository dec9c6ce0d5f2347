const PAIRS = /[\u{10000}-\u{10FFFF}]/gu;

/**
 * Counts the code points before offsets of a text: what the W3C's positions count, where ours
 * count UTF-16 units. The text is read once, however often is asked.
 */
export function createCodePointCounter(text: string): (offset: number) => number {
  let pairs: number[] | undefined;
  return (offset) => {
    pairs ??= Array.from(text.matchAll(PAIRS), ({ index }) => index);
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < offset - 1) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
