import { cleanBlocks, escapeHtml, escapeMarkdown, type ComposedQuote } from './compose-quote';

/** A composed quote with the reader's own words before or after it. */
export function addComment(
  composed: ComposedQuote,
  comment: string,
  isFirst: boolean,
): ComposedQuote {
  const words = cleanBlocks(comment);
  const html = words
    .split('\n\n')
    .map((block) => `<p dir="auto">${escapeHtml(block).replaceAll('\n', '<br>')}</p>`)
    .join('');
  const markdown = words.split('\n').map(escapeMarkdown).join('\n');
  const put = (own: string, other: string, between: string) =>
    isFirst ? own + between + other : other + between + own;
  return {
    ...composed,
    text: put(words, composed.text, '\n\n'),
    html: put(html, composed.html, ''),
    markdown: put(markdown, composed.markdown, '\n\n'),
  };
}
