const LENGTH_LIMIT = 60;

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/**
 * A file name (without extension) made of a title: its letters and digits in lower case, joined by
 * hyphens, at most 60 UTF-16 units. No separator, dot or invisible character gets through.
 */
export function fileName(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    if (name.length + word.length + 1 > LENGTH_LIMIT) break;
    name += name === '' ? word : `-${word}`;
  }
  if (name === '') name = (words[0] ?? '').slice(0, LENGTH_LIMIT).toWellFormed();
  if (name === '') return 'untitled';
  return RESERVED.test(name) ? `${name}-article` : name;
}

/** Answers each name once: the second `a` becomes `a-2`. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let unique = name;
    for (let count = 2; taken.has(unique); count += 1) unique = `${name}-${count}`;
    taken.add(unique);
    return unique;
  };
}
