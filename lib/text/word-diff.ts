import { shortestEdit } from './shortest-edit';

/** A run of words that stayed, went or came. Joined without `added` it is the text before. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * What changed between two texts, word by word (words by Intl.Segmenter, so that scripts without
 * spaces work too). Differences of white space alone are none. Removed comes before added.
 */
export function diffWords(before: string, after: string, locale?: string): DiffPart[] {
  const old = wordsOf(before, locale);
  const now = wordsOf(after, locale);
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  for (const { a, b, length } of shortestEdit(old.map(keyOf), now.map(keyOf))) {
    change(parts, old.slice(i, a), now.slice(j, b));
    add(parts, 'same', now.slice(b, b + length).join(''));
    i = a + length;
    j = b + length;
  }
  change(parts, old.slice(i), now.slice(j));
  return parts;
}

function change(parts: DiffPart[], removed: readonly string[], added: readonly string[]): void {
  const last = parts.at(-1);
  const earlier = parts.at(-2);
  // A blank alone between two changes belongs to both: “two words” reads better than two times one.
  if (
    last?.kind === 'same' &&
    earlier &&
    last.text.trim() === '' &&
    removed.length + added.length
  ) {
    parts.pop();
    const blank = last.text;
    const gone = parts.at(-1)?.kind === 'added' ? parts.at(-2) : parts.at(-1);
    const came = parts.at(-1)?.kind === 'added' ? parts.pop()!.text : '';
    const went = gone?.kind === 'removed' && parts.at(-1) === gone ? parts.pop()!.text : '';
    add(parts, 'removed', went + blank + removed.join(''));
    add(parts, 'added', came + blank + added.join(''));
    return;
  }
  add(parts, 'removed', removed.join(''));
  add(parts, 'added', added.join(''));
}

function add(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

function wordsOf(text: string, locale?: string): string[] {
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  } catch {
    // A page may declare a language that is no language tag; the reader's own serves then.
    segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  }
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    // One run of white space is one blank, however it is made up.
    if (segment.trim() === '' && words.at(-1)?.trim() === '') words.push(words.pop() + segment);
    else words.push(segment);
  }
  return words;
}

function keyOf(word: string): string {
  return word.trim() === '' ? ' ' : word.normalize('NFC');
}
