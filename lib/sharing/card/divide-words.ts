import { type CardWords, cutWords, type Stretch } from './card-words';

/** Whether words fit on one card. */
export type Fits = (words: CardWords) => boolean;

type Granularity = 'sentence' | 'word' | 'grapheme';

/** More cards than these nobody looks through. */
const MOST_CARDS = 9;

/**
 * The longest beginning that fits, ended at a sentence, with “…”; where not even the first sentence
 * fits, at a word. Words that fit stay as they are. `closing` is the quotation mark that was put at
 * their end, and is put there again.
 */
export function shortenWords(
  words: CardWords,
  fits: Fits,
  language: string | undefined,
  closing = '',
): CardWords {
  if (fits(words)) return words;
  for (const granularity of ['sentence', 'word', 'grapheme'] as const) {
    const ends = stretches(words.text, granularity, language).map(({ end }) => end);
    const best = lastThat(ends.slice(0, -1), (end) => fits(cutAt(end, granularity)));
    if (best !== undefined) return cutAt(best, granularity);
  }
  return cutAt(0, 'word');

  function cutAt(at: number, granularity: Granularity): CardWords {
    const isSentence = granularity === 'sentence';
    const loose = isSentence ? /\s+$/u : /[\s,;:.—–-]+$/u;
    const end = words.text.slice(0, at).replace(loose, '').length;
    return cutWords(words, { start: 0, end }, `${isSentence ? ' …' : '…'}${closing}`);
  }
}

/**
 * The words on as few cards as hold them, evenly filled, divided between sentences where that is
 * possible. All of the words are there; beyond nine cards the last one is shortened.
 */
export function divideWords(
  words: CardWords,
  fits: Fits,
  language: string | undefined,
  closing = '',
): CardWords[] {
  if (fits(words)) return [words];
  const pieces = smallPieces(words, fits, language);
  const full = fill(words, pieces, fits, Infinity);
  const isEven = full.length <= MOST_CARDS;
  const even = isEven ? fill(words, pieces, fits, evenly(words.text, full.length)) : full;
  const parts = even.length > full.length ? full : even;
  if (parts.length <= MOST_CARDS) return parts.map((part) => trimmed(words, part));
  const kept = parts.slice(0, MOST_CARDS - 1).map((part) => trimmed(words, part));
  const rest = { start: parts[MOST_CARDS - 1]?.start ?? 0, end: words.text.length };
  return [...kept, shortenWords(cutWords(words, rest), fits, language, closing)];
}

/** How long a card is to become when all are alike; a sentence may end a little later. */
function evenly(text: string, count: number): number {
  return (text.length / count) * 1.08;
}

/** Sentences, and where one alone fits on no card, its words; each looked at once, when it is needed. */
function smallPieces(
  words: CardWords,
  fits: Fits,
  language: string | undefined,
): () => Iterable<Stretch> {
  const sentences = stretches(words.text, 'sentence', language);
  const known: Stretch[][] = [];
  const piecesOf = (sentence: Stretch): Stretch[] => {
    if (fits(trimmed(words, sentence))) return [sentence];
    const text = words.text.slice(sentence.start, sentence.end);
    return stretches(text, 'word', language).map(({ start, end }) => ({
      start: start + sentence.start,
      end: end + sentence.start,
    }));
  };
  return function* () {
    for (const [at, sentence] of sentences.entries()) yield* (known[at] ??= piecesOf(sentence));
  };
}

/** Fills cards one after the other, each up to a length as long as it fits; one too many is enough. */
function fill(
  words: CardWords,
  pieces: () => Iterable<Stretch>,
  fits: Fits,
  length: number,
): Stretch[] {
  const parts: Stretch[] = [];
  for (const piece of pieces()) {
    if (parts.length > MOST_CARDS + 1) break;
    const last = parts.at(-1);
    const joined = last && { start: last.start, end: piece.end };
    const isShort = joined !== undefined && joined.end - joined.start <= length;
    if (joined !== undefined && isShort && fits(trimmed(words, joined))) {
      parts[parts.length - 1] = joined;
    } else {
      parts.push(piece);
    }
  }
  return parts.filter(({ start, end }) => words.text.slice(start, end).trim() !== '');
}

function trimmed(words: CardWords, { start, end }: Stretch): CardWords {
  const text = words.text.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  return cutWords(words, { start: from, end: Math.max(from, start + text.trimEnd().length) });
}

function stretches(
  text: string,
  granularity: Granularity,
  language: string | undefined,
): Stretch[] {
  const segmenter = new Intl.Segmenter(known(language), { granularity });
  const all = [...segmenter.segment(text)].map(({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }));
  // A word takes what follows it along: spaces and stops begin no card.
  if (granularity !== 'word') return all;
  return all.reduce<Stretch[]>((joined, one) => {
    const last = joined.at(-1);
    const isWord = /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text.slice(one.start, one.end));
    if (last === undefined || isWord) joined.push({ ...one });
    else last.end = one.end;
    return joined;
  }, []);
}

/** A language that the platform refuses is no reason to divide nothing. */
function known(language: string | undefined): string | undefined {
  try {
    return language === undefined ? undefined : Intl.getCanonicalLocales(language)[0];
  } catch {
    // A page may call its language anything.
    return undefined;
  }
}

/** The last of ascending values for which it holds: it holds for all before one for which it does. */
function lastThat(
  values: readonly number[],
  holds: (value: number) => boolean,
): number | undefined {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return values[low - 1];
}
