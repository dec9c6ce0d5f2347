import { escapeHtml, htmlParagraphs } from './escape-html';
import { passageLink, sourceLink } from './passage-link';
import { SHARED_STYLE } from './shared-style';
import { articlesOf, type SheetWords, type WrittenQuote, type WrittenSheet } from './sheet-file';

const STYLE = [
  SHARED_STYLE,
  'section{border-block-start:2px solid var(--ink);margin-block-start:2.5rem}section h2{font-weight:400;margin-block-start:.75rem}',
  '.bearing{font:.875rem/1.5 system-ui,sans-serif;margin:1.5rem 0 .25rem}.contradicts{font-weight:600}',
  '.quote p:last-of-type{margin-block-end:.25rem}figure{margin:0}figcaption{font:.875rem/1.5 system-ui,sans-serif;padding-inline-start:1.25rem}blockquote.quote{margin-block-end:.25rem}',
].join('\n');

/** A claim sheet as one page that needs nothing else and runs nothing; it opens in any browser. */
export function sheetHtml(sheet: WrittenSheet, words: SheetWords): string {
  const question = escapeHtml(sheet.question);
  const sources = articlesOf(sheet);
  return [
    `<!doctype html>`,
    `<html lang="${escapeHtml(words.language)}" dir="${words.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${question}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<header><h1 dir="auto">${question}</h1></header>`,
    ...sheet.claims.map(({ text, note, quotes }, index) =>
      [
        '<section>',
        `<h2 dir="auto">${index + 1}. ${escapeHtml(text)}</h2>`,
        note.trim() === '' ? '' : `<div dir="auto">${htmlParagraphs(note)}</div>`,
        ...quotes.map((quote) => figure(quote, words)),
        '</section>',
      ].join('\n'),
    ),
    ...(sources.length === 0
      ? []
      : [
          `<footer><h2>${escapeHtml(words.sources)}</h2>`,
          '<ul>',
          ...sources.map((article) => {
            const source = sourceLink(article);
            const cited = escapeHtml(words.citation(article));
            return `<li dir="auto">${source === undefined ? cited : `<a href="${escapeHtml(source)}" rel="noopener">${cited}</a>`}</li>`;
          }),
          '</ul></footer>',
        ]),
    '</main>',
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, index, all) => line !== '' || index === all.length - 1)
    .join('\n');
}

function figure({ bearing, annotation, article }: WrittenQuote, words: SheetWords): string {
  const link = passageLink(article, annotation);
  const source = escapeHtml(words.source(article));
  const language = article.language === undefined ? '' : ` lang="${escapeHtml(article.language)}"`;
  const note =
    annotation.note === ''
      ? ''
      : `<div class="note hl-${annotation.color}" dir="auto">${htmlParagraphs(annotation.note)}</div>`;
  return [
    `<p class="bearing ${bearing}">${escapeHtml(words.bearing(bearing))}</p>`,
    `<figure><blockquote class="quote hl-${annotation.color}" dir="auto"${language}>${htmlParagraphs(annotation.quote)}</blockquote>`,
    `<figcaption>${link === undefined ? source : `<a href="${escapeHtml(link)}" rel="noopener">${source}</a>`}</figcaption></figure>`,
    note,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
