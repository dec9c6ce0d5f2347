/** A sentence is kept whole if no more than this share of what fits is given up for it. */
const SENTENCE_SHARE = 0.6;
/** Far more units than any place takes are not looked at. */
const LONGEST = 20_000;

/**
 * The longest beginning of a text that fits, ended after a sentence or else after a word, with “…”.
 * The text itself where it fits; '' where not even its first character does. No character is cut,
 * whatever it is made of.
 */
export function shorten(
  text: string,
  fits: (beginning: string) => boolean,
  language?: string,
): string {
  if (text.length <= LONGEST && fits(text)) return text;
  const some = text.slice(0, LONGEST);
  const word = longest(endsOf(some, 'word', language), some, fits);
  if (word === 0) {
    const piece = longest(endsOf(some, 'grapheme', language), some, fits);
    return piece === 0 ? '' : ended(some, piece);
  }
  const sentences = endsOf(some, 'sentence', language).filter((end) => end <= word);
  const sentence = longest(sentences, some, fits);
  return ended(some, sentence >= word * SENTENCE_SHARE ? sentence : word);
}

function ended(text: string, length: number): string {
  const beginning = text.slice(0, length).trimEnd();
  return /[.!?。！？…]["'”’»」]?$/u.test(beginning)
    ? `${beginning} …`
    : `${beginning.replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** Where segments end, rising. */
function endsOf(
  text: string,
  granularity: 'grapheme' | 'word' | 'sentence',
  language: string | undefined,
): number[] {
  const ends: number[] = [];
  for (const { index, segment } of segmenterFor(granularity, language).segment(text)) {
    if (granularity === 'word' && !/[\p{L}\p{N}\p{P}\p{S}]/u.test(segment)) continue;
    ends.push(index + segment.trimEnd().length);
  }
  return ends;
}

function segmenterFor(
  granularity: 'grapheme' | 'word' | 'sentence',
  language: string | undefined,
): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity }); // a page may say anything
  }
}

function longest(
  ends: readonly number[],
  text: string,
  fits: (beginning: string) => boolean,
): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(ended(text, ends[middle - 1]!))) low = middle;
    else high = middle - 1;
  }
  return ends[low - 1] ?? 0;
}
