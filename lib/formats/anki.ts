import { escapeHtml } from './escape-html';
import type { Exporter } from './exporter';
import { passageLink } from './passage-link';

/**
 * Cards for Anki, as a text file with its header (https://docs.ankiweb.net/importing/text-files.html):
 * the passage in front, the note and the source behind. A file that is imported again updates the
 * cards, since each has the id of its annotation.
 */
export const ankiExporter: Exporter = {
  id: 'anki',
  extension: 'txt',
  mediaType: 'text/plain;charset=utf-8',
  filePerArticle: false,
  async *write(records) {
    yield '#separator:Tab\n#html:true\n#notetype:Basic\n#deck:Pullquote\n';
    yield '#columns:Id\tFront\tBack\tTags\n#guid column:1\n#tags column:4\n';
    for await (const { article, annotations } of records) {
      for (const annotation of annotations) {
        const link = passageLink(article, annotation);
        const title = field(article.title === '' ? (link ?? '') : article.title);
        const source = [
          link === undefined ? title : `<a href="${field(link)}">${title}</a>`,
          field(article.byline.join(', ')),
        ].filter((part) => part !== '');
        const back = [field(annotation.note), source.join(', ')].filter((part) => part !== '');
        const tags = annotation.tags.map((tag) => field(tag).replace(/\s+/gu, '_'));
        yield `${[
          field(annotation.id),
          field(annotation.quote),
          back.join('<br><br>'),
          tags.join(' '),
        ].join('\t')}\n`;
      }
    }
  },
};

/** A field holds no tab and no line end; a card that begins with `#` would be a header. */
function field(text: string): string {
  return escapeHtml(text)
    .replace(/\r\n?|[\n\u2028\u2029\u0085]/gu, '<br>')
    .replace(/[^\P{Cc}]/gu, ' ')
    .replace(/\{\{|\}\}/gu, (pair) => `${pair[0]}&#8203;${pair[1]}`);
}
