import type { Annotation } from '@/lib/domain/annotation';
import type { AnnotatedArticle, ExportContext, Exporter } from './exporter';
import { passageLink, sourceLink } from './passage-link';
import { pictureLink } from './picture-link';

const RULE = '-'.repeat(60);

/** Plain text, to be read: each article with its source, each passage in quotation marks. */
export const textExporter: Exporter = {
  id: 'text',
  extension: 'txt',
  mediaType: 'text/plain;charset=utf-8',
  filePerArticle: false,
  async *write(records, context) {
    let first = true;
    for await (const record of records) {
      const text = `${plain(writeArticle(record, context))}\n`;
      yield first ? text : `\n${RULE}\n\n${text}`;
      first = false;
    }
  },
};

function writeArticle({ article, annotations }: AnnotatedArticle, context: ExportContext): string {
  const about = [article.byline.join(', '), article.siteName, article.published];
  const head = [
    oneLine(article.title),
    oneLine(about.filter((part) => part !== undefined && part !== '').join(' · ')),
    sourceLink(article) ?? '',
    article.tags.map((tag) => `#${tag}`).join(' '),
    plain(article.note),
  ];
  const blocks = annotations.map((annotation) => {
    const link = passageLink(article, annotation);
    return writePassage(annotation, context, link);
  });
  return [head.filter((line) => line !== '').join('\n'), ...blocks].join('\n\n');
}

function writePassage(annotation: Annotation, context: ExportContext, link: string | undefined) {
  const about = [
    context.colorName(annotation.color),
    annotation.tags.map((tag) => `#${tag}`).join(' '),
    annotation.created.slice(0, 10),
  ];
  return [
    `“${plain(annotation.quote)}”`,
    pictureLink(annotation) ?? '',
    plain(annotation.note),
    about.filter((part) => part !== '').join(' · '),
    link ?? '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Nothing that a terminal would take for a command. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

function oneLine(text: string): string {
  return plain(text).replace(/\s+/gu, ' ');
}
