import { escapeHtml } from './escape-html';
import type { AnnotatedArticle, Exporter } from './exporter';
import { sourceLink } from './passage-link';

/** Bookmarks that every browser imports: the articles, what was marked in them as description. */
export const bookmarksExporter: Exporter = {
  id: 'bookmarks',
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  filePerArticle: false,
  async *write(records) {
    yield '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n';
    yield '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n';
    yield '<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n';
    for await (const record of records) yield bookmarkOf(record);
    yield '</DL><p>\n';
  },
};

function bookmarkOf({ article, annotations }: AnnotatedArticle): string {
  const address = sourceLink(article);
  if (address === undefined) return '';
  const seconds = (at: string) => Math.floor(Date.parse(at) / 1_000);
  const tags = article.tags.map((tag) => tag.replaceAll(',', ' ')).join(',');
  const attributes = [
    `HREF="${escapeHtml(address)}"`,
    `ADD_DATE="${seconds(article.created)}"`,
    `LAST_MODIFIED="${seconds(article.modified)}"`,
    ...(tags === '' ? [] : [`TAGS="${escapeHtml(tags)}"`]),
  ];
  const passages = annotations.map(
    ({ quote, note }) => `“${quote}”${note === '' ? '' : `\n${note}`}`,
  );
  const description = [article.note, ...passages].filter((part) => part !== '').join('\n\n');
  const lines = escapeHtml(description).replace(/\r\n?|\n/gu, '<br>');
  return `<DT><A ${attributes.join(' ')}>${escapeHtml(article.title)}</A>\n${lines === '' ? '' : `<DD>${lines}\n`}`;
}
