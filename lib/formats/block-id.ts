import { UUID } from './uuid';

/**
 * The name of an annotation within a Markdown file, always the same, so that links to it hold when
 * the file is written anew. Obsidian's block ids hold Latin letters, digits and hyphens only. The
 * first 48 random bits of a UUID tell annotations apart well enough to stay short; an import's name
 * is kept whole.
 */
export function blockId(id: string): string {
  if (UUID.test(id)) return `p${id.replaceAll('-', '').slice(0, 12)}`;
  const plain = id.replace(
    /[^a-z0-9-]/giu,
    (character) => `-${(character.codePointAt(0) ?? 0).toString(16)}-`,
  );
  return `p${plain}`;
}
