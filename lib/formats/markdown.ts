import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { blockId } from './block-id';
import type { AnnotatedArticle, ExportContext, Exporter } from './exporter';
import { blockQuote, containedNote, escapeLine } from './markdown-text';
import { passageLink, sourceLink } from './passage-link';
import { pictureLink } from './picture-link';
import { yamlList, yamlScalar } from './yaml-scalar';

/**
 * One Markdown file an article: front matter, then each annotation as a block quote, its note, and
 * a line with what its colour means, its tags, its day, the link back and a block id. The id is
 * made of the annotation's, so that links to it hold when the file is written anew.
 */
export const markdownExporter: Exporter = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  filePerArticle: true,
  async *write(records, context) {
    let first = true;
    for await (const record of records) {
      if (!first) yield '\n';
      first = false;
      yield* writeArticle(record, context);
    }
  },
};

function* writeArticle(
  { article, annotations }: AnnotatedArticle,
  context: ExportContext,
): Iterable<string> {
  yield `${writeFrontMatter(article)}\n${writeHead(article)}`;
  for (const annotation of annotations) yield `\n${writeAnnotation(annotation, article, context)}`;
}

/** The article's title and note. */
export function writeHead({ title, note }: Article): string {
  return `# ${escapeLine(title)}\n${note.trim() === '' ? '' : `\n${containedNote(note)}\n`}`;
}

/** What is known of an article, as YAML between two lines. */
export function writeFrontMatter(article: Article): string {
  const source = sourceLink(article);
  const lines = [
    '---',
    `title: ${yamlScalar(article.title)}`,
    ...(source === undefined ? [] : [`source: ${yamlScalar(source)}`]),
    ...(article.byline.length === 0 ? [] : [`author: ${yamlList(article.byline)}`]),
    ...(article.siteName === undefined ? [] : [`site: ${yamlScalar(article.siteName)}`]),
    ...(article.published === undefined ? [] : [`published: ${yamlScalar(article.published)}`]),
    `accessed: ${yamlScalar(article.accessed.slice(0, 10))}`,
    ...(article.language === undefined ? [] : [`language: ${yamlScalar(article.language)}`]),
    `tags: ${yamlList(article.tags)}`,
    '---',
    '',
  ];
  return lines.join('\n');
}

/** One annotation: its quote, its note, and a line about it with its block id. */
export function writeAnnotation(
  annotation: Annotation,
  article: Article,
  context: ExportContext,
): string {
  const link = passageLink(article, annotation);
  const picture = pictureLink(annotation);
  const tags = annotation.tags.map((tag) => `#${escapeLine(tag).replace(/\s+/gu, '-')}`).join(' ');
  const about = [
    escapeLine(context.colorName(annotation.color)),
    ...(tags === '' ? [] : [tags]),
    annotation.created.slice(0, 10),
    ...(link === undefined ? [] : [`[${escapeLine(context.passageLabel)}](${link})`]),
  ].join(' · ');
  const blocks = [
    ...(picture === undefined ? [] : [`> ![${escapeLine(annotation.quote)}](${picture})`]),
    ...(picture !== undefined && annotation.kind === 'image' ? [] : [blockQuote(annotation.quote)]),
    ...(annotation.note.trim() === '' ? [] : [containedNote(annotation.note)]),
    `${about} ^${blockId(annotation.id)}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
