/**
 * Text of a page or of a reader as part of a Markdown file, such that it cannot leave its place:
 * https://spec.commonmark.org/0.31.2/, with the additions of GitHub and Obsidian.
 */

/** Text on one line that is shown as it stands: whatever would be markup is escaped. */
export function escapeLine(text: string): string {
  return escapeInline(text.replace(/\s+/gu, ' ').trim());
}

function escapeInline(text: string): string {
  return (
    text
      .replace(/[\\`*[\]<>|~$^]/gu, '\\$&')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/==|%%/gu, (pair) => `\\${pair[0]}\\${pair[1]}`)
      .replace(/&(?=#?\w+;)/gu, '\\&')
      // A tag of Obsidian's, or a heading at the start of a line.
      .replace(/(?<=^|\s)#/gu, '\\#')
      // What makes a list, a rule or an underlined heading at the start of a line.
      .replace(/^[-+=](?=[-+=\s]|$)/u, '\\$&')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
  );
}

/** A quote as a block quote; its paragraphs and line breaks are kept. */
export function blockQuote(quote: string): string {
  const paragraphs = quote
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .split(/\n\s*\n/u)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map(escapeLine)
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0);
  return paragraphs.map((lines) => lines.map((line) => `> ${line}`).join('\\\n')).join('\n>\n');
}

/** Lines that begin a block of their own, so that a note with them is more than paragraphs. */
const BLOCK_START =
  /^[ \t]*(?:[#>|=]|[-+*](?:\s|$|[-+*])|_{2,}|\d{1,9}[.)](?:\s|$)|`{3}|~{3}|\$\$|%%|\[[^\]]+\]:|:::|<)|^(?: {4}|\t)/mu;

/**
 * A note, which is Markdown already. Its markup in angle brackets is shown as text. If it holds
 * nothing but paragraphs it is written as it is; otherwise as one list entry, whose indentation
 * holds whatever the note opens and does not close: a fence, a comment, a heading, a quote.
 */
export function containedNote(note: string): string {
  const lines = escapeTags(note.replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n').trim()).split('\n');
  const text = lines.map((line) => line.replace(/\s+(\^[\w-]+)$/u, ' \\$1')).join('\n');
  if (!BLOCK_START.test(text) && !text.includes('%%')) return text;
  return `- ${text.replaceAll('\n', '\n  ').replace(/[ \t]+$/gmu, '')}`;
}

/** Escapes what would be HTML, outside code and addresses in angle brackets. */
function escapeTags(markdown: string): string {
  let fence: string | undefined;
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^\s*(`{3,}|~{3,})/u.exec(line)?.[1];
      if (fence !== undefined) {
        if (mark?.startsWith(fence) === true) fence = undefined;
        return line;
      }
      if (mark !== undefined) {
        fence = mark;
        return line;
      }
      return line.replace(
        /(?<![\\`])(`+)(?!`)(?:(?!\1)[^\n])*?[^`\n]\1(?!`)|<(?=[a-z/!?])(?!(?:https?:\/\/|mailto:)[^\s<>]*>)/giu,
        (found) => (found === '<' ? '\\<' : found),
      );
    })
    .join('\n');
}
