import * as v from 'valibot';

export const TAG_LENGTH_LIMIT = 100;
export const TAG_COUNT_LIMIT = 100;

export const TagSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(TAG_LENGTH_LIMIT));
export type Tag = v.InferOutput<typeof TagSchema>;

/**
 * A tag as it is stored: NFC, one space between words, no leading `#`, at most 100 UTF-16 units.
 * Answers `undefined` when nothing is left.
 */
export function normaliseTag(text: string): Tag | undefined {
  const tag = text
    .replace(/\p{Cs}/gu, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/^#+\s*/u, '')
    .slice(0, TAG_LENGTH_LIMIT)
    // An emoji cut in half is no text, as is a lone surrogate that was typed.
    .replace(/\p{Cs}/gu, '')
    .trim();
  return tag === '' ? undefined : tag;
}

/** Adds tags to a list without doubling one that differs in case only; keeps the order. */
export function mergeTags(existing: readonly Tag[], added: readonly string[]): Tag[] {
  const merged = [...existing];
  const known = new Set(existing.map((tag) => tag.toLowerCase()));
  for (const text of added) {
    const tag = normaliseTag(text);
    if (tag === undefined || known.has(tag.toLowerCase())) continue;
    known.add(tag.toLowerCase());
    merged.push(tag);
  }
  return merged;
}
