import { crc32 } from './crc32';

/** A block of ours in a file, between its two marks. */
export interface Block {
  token: string;
  deleted: boolean;
  text: string;
  /** What the text was when it was written, so that the reader's changes to it are known. */
  digest: string | undefined;
}

/** A stretch of a file: the reader's own words, or a block of ours. */
export type Part = { own: string } | Block;

/** Outliners move the marks in by some spaces. */
const BLOCK =
  /^[ \t]*<!-- pullquote (\S+?)(?: ([\da-f]{8}))?( deleted)? -->[ \t]*\r?\n([\s\S]*?)^[ \t]*<!-- \/pullquote -->[ \t]*(?:\r?\n|$)/gmu;
const END = '<!-- /pullquote -->';

/** A block as it is to be written now, in text as a file will give it back. */
export function blockWith(token: string, written: string): Block {
  const text = withoutMarks(written.toWellFormed());
  return { token, deleted: false, text, digest: digestOf(text) };
}

/** No line of a text may pass for one of our marks. */
export function withoutMarks(text: string): string {
  return text.replace(/^([ \t]*)<!-- (\/?pullquote)/gmu, '$1\\<!-- $2');
}

/** By what a text is known again: its CRC-32, of eight hexadecimal digits. */
export function digestOf(text: string): string {
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}

/** What a file is made of; put together again by {@link textOf}. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let last = 0;
  for (const match of text.matchAll(BLOCK)) {
    const [whole, token = '', digest, deleted, inner = ''] = match;
    if (match.index > last) parts.push({ own: text.slice(last, match.index) });
    const plain = inner.replaceAll('\r\n', '\n');
    parts.push({ token, deleted: deleted !== undefined, text: plain, digest });
    last = match.index + whole.length;
  }
  if (last < text.length) parts.push({ own: text.slice(last) });
  return parts;
}

/** The file that parts make. */
export function textOf(parts: readonly Part[]): string {
  return parts
    .map((part, index) => {
      if ('own' in part) return part.own;
      const { token, digest, deleted, text } = part;
      const before = parts[index - 1];
      // The reader's last line may have no end.
      const line = before !== undefined && 'own' in before && !/\n$|^$/u.test(before.own);
      const mark = [token, digest, deleted ? 'deleted' : undefined].filter(Boolean).join(' ');
      return `${line ? '\n' : ''}<!-- pullquote ${mark} -->\n${text}${END}\n`;
    })
    .join('');
}
