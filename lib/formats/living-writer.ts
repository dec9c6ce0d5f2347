import type { Annotation } from '@/lib/domain/annotation';
import type { AnnotatedArticle, ExportContext } from './exporter';
import { writeAnnotation, writeFrontMatter, writeHead } from './markdown';
import { writeNodes } from './markdown-template';
import type { TemplateNode } from './parse-template';

/** How the parts of a file are written that is kept up to date. */
export interface LivingWriter {
  /** What stands before all blocks: written once, and then the reader's. Empty, or whole lines. */
  front(record: AnnotatedArticle, context: ExportContext): string;
  head(record: AnnotatedArticle, context: ExportContext): string;
  annotation(annotation: Annotation, record: AnnotatedArticle, context: ExportContext): string;
  /** What stands after the last annotation; empty if there is nothing. */
  tail(record: AnnotatedArticle, context: ExportContext): string;
}

/** Markdown as we write it. */
export const standardWriter: LivingWriter = {
  front: ({ article }) => `${writeFrontMatter(article)}\n`,
  head: ({ article }) => writeHead(article),
  annotation: (annotation, { article }, context) => writeAnnotation(annotation, article, context),
  tail: () => '',
};

/** Front matter, or the properties of a page in Logseq: only at the very top are they that. */
const FRONT = /^(?:---\n[\s\S]*?\n---\n|(?:[\w-]+:: .*\n)+)\n*/u;

/**
 * Markdown as a template says it. The last list of annotations that stands in no other section is
 * taken apart, a block for each; what is before and after it are blocks of the article.
 */
export function templateWriter(nodes: readonly TemplateNode[]): LivingWriter {
  const at = nodes.findLastIndex(
    (node) => node.kind === 'section' && node.name === 'annotations' && !node.empty,
  );
  const list = nodes[at];
  const before = at === -1 ? nodes : nodes.slice(0, at);
  const inside = list?.kind === 'section' ? list.nodes : [];
  const after = at === -1 ? [] : nodes.slice(at + 1);
  const top = (record: AnnotatedArticle, context: ExportContext) => {
    const text = lines(writeNodes(before, record, undefined, context));
    const front = FRONT.exec(text)?.[0] ?? '';
    return { front, head: lines(text.slice(front.length)) };
  };
  return {
    front: (record, context) => top(record, context).front,
    head: (record, context) => top(record, context).head,
    annotation: (annotation, record, context) =>
      lines(writeNodes(inside, record, annotation, context)),
    tail: (record, context) => lines(writeNodes(after, record, undefined, context)),
  };
}

/** Without empty lines around it; the first line stays as far in as it is. */
function lines(text: string): string {
  const trimmed = text.replace(/^(?:[ \t]*\n)+/u, '').trimEnd();
  return trimmed === '' ? '' : `${trimmed}\n`;
}
