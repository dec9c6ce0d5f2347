const LENGTH = 120;

/** A title as the name of a note: without what Obsidian, Logseq and file systems forbid. */
export function noteName(title: string): string {
  const plain = title
    .replace(/[*"\\/<>:|?#^[\]]|[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
    .slice(0, LENGTH)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[. ]+$/u, '');
  return plain === '' ? 'Pullquote' : plain;
}
