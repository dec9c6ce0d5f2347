import { Marked, type Tokens } from 'marked';

/** Links that a note may hold. Anything else is shown as text. */
const SAFE_LINK = /^(?:https?:\/\/|mailto:)/iu;

/** Beyond this length a note is shown as paragraphs without markup, so that a page never hangs. */
const MARKUP_LENGTH_LIMIT = 100_000;

const renderer = new Marked({
  async: false,
  gfm: true,
  breaks: true,
  renderer: {
    // Markup in a note is text: nobody writes HTML there who means it.
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeHtml(text),
    // An image would ask its server; its address is offered as a link instead.
    image: ({ href, text }: Tokens.Image) => link(href, escapeHtml(text === '' ? href : text)),
    link({ href, tokens }: Tokens.Link) {
      return link(href, this.parser.parseInline(tokens));
    },
    checkbox: ({ checked }: Tokens.Checkbox) => (checked ? '☑ ' : '☐ '),
  },
});

/**
 * HTML of a note's Markdown (CommonMark with GitHub's tables, strikethrough and bare links;
 * a newline is a line break). Markup in it is shown as text, images become links.
 *
 * The answer is not trusted: it enters a DOM only through `setCleanHtml` of `./sanitise`.
 */
export function markdownToHtml(markdown: string): string {
  if (markdown.length > MARKUP_LENGTH_LIMIT) return paragraphs(markdown);
  try {
    return renderer.parse(markdown, { async: false });
  } catch {
    // The parser recurses: on text nested thousands deep the stack ends. Then it is shown plain.
    return paragraphs(markdown);
  }
}

function link(href: string, content: string): string {
  if (!SAFE_LINK.test(href)) return content;
  return `<a href="${escapeHtml(href)}">${content}</a>`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
