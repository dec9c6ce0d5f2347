import { Parser } from 'htmlparser2';

const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'textarea']);

/** Stands between two blocks; no text holds it, since it is taken out of all that is read. */
const BLOCK_END = '\u0000';

/** What a reader would see of HTML: blocks separated by a blank line, `<br>` as newline. */
export function htmlToText(html: string): string {
  let text = '';
  let unseen = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (UNSEEN.has(name)) unseen += 1;
        if (name === 'br') text += '\n';
        else if (BLOCKS.has(name)) text += BLOCK_END;
      },
      ontext(piece) {
        if (unseen === 0) text += piece.replaceAll(BLOCK_END, '').replace(/\s+/gu, ' ');
      },
      onclosetag(name) {
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        if (BLOCKS.has(name)) text += BLOCK_END;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return text
    .split(BLOCK_END)
    .map((block) =>
      block
        .replace(/ *\n */gu, '\n')
        .replace(/ {2,}/gu, ' ')
        .trim(),
    )
    .filter((block) => block !== '')
    .join('\n\n');
}
