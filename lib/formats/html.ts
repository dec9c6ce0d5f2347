import type { Annotation } from '@/lib/domain/annotation';
import { HIGHLIGHT_COLORS, type HighlightColor } from '@/lib/domain/highlight-color';
import { escapeHtml, htmlParagraphs } from './escape-html';
import type { AnnotatedArticle, ExportContext, Exporter } from './exporter';
import { passageLink, sourceLink } from './passage-link';
import { pictureLink } from './picture-link';

/** Wash and stroke of each colour, as on the page. */
const COLORS: Record<HighlightColor, readonly [wash: string, stroke: string]> = {
  yellow: ['#ffe98a', '#a17700'],
  green: ['#c6ecc9', '#2c7a43'],
  blue: ['#c5e1fb', '#1f6cb0'],
  pink: ['#ffd3e1', '#bd3169'],
  purple: ['#e2d6fd', '#7145c0'],
};

const STYLE = [
  ':root{color-scheme:light dark}',
  'body{font:1.0625rem/1.6 Charter,"Iowan Old Style",Palatino,Georgia,serif;max-inline-size:40rem;margin:3rem auto;padding:0 1.25rem;overflow-wrap:anywhere}',
  'article+article{margin-block-start:4rem}h1{font-weight:400;line-height:1.25;margin-block-end:.25rem}',
  '.meta{font:.8125rem/1.5 system-ui,sans-serif;opacity:.75;margin:.25rem 0}',
  'section{border-inline-start:.375rem solid;padding-inline-start:1rem;margin-block:1.75rem}blockquote{margin:0}',
  'blockquote p,.note{margin:0 0 .5rem}.note{font-family:system-ui,sans-serif;font-size:.9375rem;white-space:pre-wrap}',
  ...HIGHLIGHT_COLORS.map(
    (color) =>
      `.${color}{border-color:${COLORS[color][0]};box-shadow:inset .125rem 0 ${COLORS[color][1]}}`,
  ),
].join('');

/** One page that needs nothing else and runs nothing; it opens in any browser. */
export const htmlExporter: Exporter = {
  id: 'html',
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  filePerArticle: false,
  async *write(records, context) {
    yield `<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n`;
    yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`;
    yield `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n`;
    yield `<title>Pullquote, ${context.now.slice(0, 10)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`;
    for await (const record of records) yield writeArticle(record, context);
    yield '</body>\n</html>\n';
  },
};

function writeArticle({ article, annotations }: AnnotatedArticle, context: ExportContext): string {
  const source = sourceLink(article);
  const title = escapeHtml(article.title);
  const about = [article.byline.join(', '), article.siteName ?? '', article.published ?? ''];
  const language = article.language === undefined ? '' : ` lang="${escapeHtml(article.language)}"`;
  return [
    `<article dir="${article.direction}"${language}>`,
    `<h1>${source === undefined ? title : `<a href="${escapeHtml(source)}" rel="noopener">${title}</a>`}</h1>`,
    metaLine(about),
    metaLine(article.tags.map((tag) => `#${tag}`)),
    article.note === '' ? '' : `<p class="note" dir="auto">${escapeHtml(article.note)}</p>`,
    ...annotations.map((annotation) =>
      writePassage(annotation, context, passageLink(article, annotation)),
    ),
    '</article>\n',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function writePassage(annotation: Annotation, context: ExportContext, link: string | undefined) {
  const about = [
    context.colorName(annotation.color),
    ...annotation.tags.map((tag) => `#${tag}`),
    annotation.created.slice(0, 10),
  ].map(escapeHtml);
  if (link !== undefined) {
    about.push(
      `<a href="${escapeHtml(link)}" rel="noopener">${escapeHtml(context.passageLabel)}</a>`,
    );
  }
  const picture = pictureLink(annotation);
  const words = htmlParagraphs(annotation.quote);
  const quote =
    picture === undefined
      ? words
      : `${words}<p class="meta"><a href="${escapeHtml(picture)}" rel="noopener">${escapeHtml(picture)}</a></p>`;
  const note =
    annotation.note === '' ? '' : `<p class="note" dir="auto">${escapeHtml(annotation.note)}</p>`;
  return `<section class="${annotation.color}"><blockquote dir="auto">${quote}</blockquote>${note}<p class="meta">${about.join(' · ')}</p></section>`;
}

function metaLine(parts: readonly string[]): string {
  const line = parts.filter((part) => part !== '').join(' · ');
  return line === '' ? '' : `<p class="meta">${escapeHtml(line)}</p>`;
}
