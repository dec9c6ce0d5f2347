import type { MediaSelector } from './selector';

/** What a picture, figure or table of a page shows of itself. */
export interface MediaTraits {
  /** Every address under which its picture may be known: sizes, lazily loaded ones. */
  addresses: readonly string[];
  alt: string;
  caption: string;
  words: string;
  path: string;
}

/** What each trait is worth. A name is proof; a place alone only for what has no name. */
const WORTH = { address: 4, file: 2, alt: 2, caption: 3, words: 3, path: 1, ordinal: 0.5 };

/**
 * Which of a page's pictures (or figures, or tables), in their order, is the one described;
 * `undefined` where none has its address, its file, its words or its caption.
 */
export function chooseMedia(
  stored: MediaSelector,
  candidates: readonly MediaTraits[],
): number | undefined {
  let best: { at: number; score: number } | undefined;
  for (const [at, traits] of candidates.entries()) {
    const named = namesInCommon(stored, traits);
    const path = stored.path !== undefined && stored.path === traits.path ? WORTH.path : 0;
    if (named === 0 && (hasName(stored) || path === 0)) continue;
    const score = named + path + (stored.ordinal === at ? WORTH.ordinal : 0);
    if (best === undefined || score > best.score) best = { at, score };
  }
  return best?.at;
}

function hasName({ address, alt, caption, words }: MediaSelector): boolean {
  return [address, alt, caption, words].some((name) => name !== undefined && name !== '');
}

function namesInCommon(stored: MediaSelector, traits: MediaTraits): number {
  const { address } = stored;
  let worth = 0;
  if (address !== undefined) {
    if (traits.addresses.includes(address)) worth += WORTH.address;
    else if (traits.addresses.some((one) => fileOf(one) === fileOf(address))) worth += WORTH.file;
  }
  for (const name of ['alt', 'caption', 'words'] as const) {
    if (stored[name] && stored[name] === traits[name]) worth += WORTH[name];
  }
  return worth;
}

/** The file's name without its size and what follows it: the same picture from another server. */
function fileOf(address: string): string {
  const name = address.replace(/[?#].*$/u, '').replace(/^.*\//u, '');
  return name.replace(/[-_@]?\d+x\d*(?=\.\w+$)/u, '') || address;
}
