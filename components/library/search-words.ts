/** Letters that are written in several ways and mean one. */
const SAME: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
};

/** A text for comparing: without case, accents, Arabic vowel signs and the stretching line. */
export function fold(text: string): string {
  // Most of what is folded is plain, and a library holds much of it.
  if (/^[\x20-\x7e\n]*$/u.test(text)) return text.toLowerCase().replace(/\s+/gu, ' ');
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .toLocaleLowerCase('und')
    .replace(/[أإآٱىةßøđł]/gu, (letter) => SAME[letter] ?? letter)
    .replace(/\s+/gu, ' ');
}

/** A text in pieces, some of which are words that were searched for. */
export function foundPieces(
  text: string,
  words: readonly string[],
): { text: string; found: boolean }[] {
  if (words.length === 0) return [{ text, found: false }];
  const { folded, origins } = foldWithOrigins(text);
  const isFound = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      isFound.fill(1, origins[at], origins[at + word.length] ?? text.length);
    }
  }
  const pieces: { text: string; found: boolean }[] = [];
  let start = 0;
  for (let index = 1; index <= text.length; index += 1) {
    if (index < text.length && isFound[index] === isFound[start]) continue;
    pieces.push({ text: text.slice(start, index), found: isFound[start] === 1 });
    start = index;
  }
  return pieces;
}

/** The folded text, and where in the text each of its characters came from. */
function foldWithOrigins(text: string): { folded: string; origins: number[] } {
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = fold(character);
    for (let index = 0; index < piece.length; index += 1) origins.push(at);
    folded += piece;
    at += character.length;
  }
  return { folded, origins };
}
