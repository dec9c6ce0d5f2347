import { bestChain } from './chain';
import { commonStretches, type Stretch } from './common-stretches';
import type { TextWindow } from './window-votes';

/** Where an edited quote lies, in folded units, and how much of it is there. */
export interface Located {
  start: number;
  end: number;
  /** The part of it of which the text has the ends; what lies outside is only reckoned. */
  sure: { start: number; end: number };
  /** Share of the quote's units that are in the chain. */
  share: number;
  /** Share of the context's units that are in the chain, close to the quote. */
  left: number;
  right: number;
}

export interface Pattern {
  /** prefix + quote + suffix, folded. */
  units: Uint16Array;
  /** Where the quote begins and ends in it. */
  from: number;
  to: number;
  /** Chinese, Japanese: words are short there, so are the stretches that tell. */
  dense: boolean;
}

/** Lays the pattern into a window: a chain of common stretches, and the quote's ends from it. */
export function locateQuote(
  text: Uint16Array,
  pattern: Pattern,
  window: TextWindow,
): Located | null {
  const least = leastStretch(pattern);
  const chain = bestChain(
    commonStretches(pattern.units, text, window.start, window.end, least),
  ).filter(({ length }) => length > 0);
  const { from, to } = pattern;
  const covered = coverage(chain, from, to);
  if (covered === 0) return null;
  const { at: start, sure: sureStart } = startOf(chain, from, to);
  const { at: reckoned, sure: sureEnd } = endOf(chain, from, to);
  const end = Math.min(reckoned, text.length);
  if (end <= start) return null;
  return {
    start,
    end,
    sure: { start: sureStart, end: sureEnd },
    share: covered / (to - from),
    left: from === 0 ? -1 : nearCoverage(chain, 0, from, start, -1) / from,
    right:
      to === pattern.units.length
        ? -1
        : nearCoverage(chain, to, pattern.units.length, end, 1) / (pattern.units.length - to),
  };
}

function leastStretch({ units, dense }: Pattern): number {
  const size = units.length;
  if (size < 400) return dense ? 2 : 3;
  if (size < 1500) return dense ? 3 : 5;
  if (size < 6000) return dense ? 5 : 8;
  return dense ? 8 : 14;
}

/** Units of [from, to) of the pattern that are in the chain. */
function coverage(chain: readonly Stretch[], from: number, to: number): number {
  let sum = 0;
  for (const { p, length } of chain) {
    sum += Math.max(0, Math.min(to, p + length) - Math.max(from, p));
  }
  return sum;
}

/** As coverage, of the context only and only where it lies about as near as it did. */
function nearCoverage(
  chain: readonly Stretch[],
  from: number,
  to: number,
  end: number,
  side: -1 | 1,
): number {
  const near = chain.filter(({ p, t, length }) => {
    const there = side < 0 ? end - (t + length) : t - end;
    const here = side < 0 ? to - (p + length) : p - from;
    return there - here <= 32;
  });
  return coverage(near, from, to);
}

/** An end of the quote in the text, and how far towards it the text is the quote's for sure. */
interface End {
  at: number;
  sure: number;
}

/** The quote's first unit in the text. */
function startOf(chain: readonly Stretch[], from: number, to: number): End {
  let earlier: Stretch | undefined;
  for (const stretch of chain) {
    if (stretch.p + stretch.length <= from) {
      earlier = stretch;
      continue;
    }
    if (stretch.p >= to) break;
    if (stretch.p <= from) return certain(stretch.t + from - stretch.p);
    const lead = stretch.p - from;
    const floor = earlier ? earlier.t + earlier.length : 0;
    const contextEnds = earlier !== undefined && earlier.p + earlier.length === from;
    if (contextEnds && stretch.t - floor <= lead * 2 + 12) return certain(floor);
    return { at: Math.max(floor, stretch.t - lead, 0), sure: stretch.t };
  }
  return certain(0);
}

/** The unit after the quote's last one in the text. */
function endOf(chain: readonly Stretch[], from: number, to: number): End {
  let later: Stretch | undefined;
  for (let i = chain.length - 1; i >= 0; i--) {
    const stretch = chain[i]!;
    if (stretch.p >= to) {
      later = stretch;
      continue;
    }
    if (stretch.p + stretch.length <= from) break;
    const end = stretch.p + stretch.length;
    if (end >= to) return certain(stretch.t + to - stretch.p);
    const tail = to - end;
    const after = stretch.t + stretch.length;
    const contextBegins = later !== undefined && later.p === to;
    if (later && contextBegins && later.t - after <= tail * 2 + 12) return certain(later.t);
    return { at: later ? Math.min(later.t, after + tail) : after + tail, sure: after };
  }
  return certain(0);
}

function certain(at: number): End {
  return { at, sure: at };
}
