import type { Annotation } from '@/lib/domain/annotation';
import type { AnnotatedArticle, ExportContext, Exporter } from './exporter';
import { markdownExporter } from './markdown';
import type { TemplateNode } from './parse-template';
import { valueOf, writeValue, type TemplateValue } from './template-words';

/** Markdown as a template says it; one file an article. */
export function templateExporter(nodes: readonly TemplateNode[]): Exporter {
  return {
    ...markdownExporter,
    async *write(records, context) {
      let first = true;
      for await (const record of records) {
        if (!first) yield '\n';
        first = false;
        yield writeTemplate(nodes, record, context);
      }
    },
  };
}

/** What a template makes of one article; at most one empty line stays where a value was empty. */
export function writeTemplate(
  nodes: readonly TemplateNode[],
  record: AnnotatedArticle,
  context: ExportContext,
): string {
  return `${writeNodes(nodes, record, undefined, context).trim()}\n`;
}

/** What a part of a template makes of an article, or of one of its annotations. */
export function writeNodes(
  nodes: readonly TemplateNode[],
  record: AnnotatedArticle,
  at: Annotation | undefined,
  context: ExportContext,
): string {
  return write(nodes, at, undefined)
    .replace(/\n{3,}/gu, '\n\n')
    .replaceAll('\0', '\n');

  function write(
    within: readonly TemplateNode[],
    annotation: Annotation | undefined,
    one: TemplateValue | undefined,
  ): string {
    return within
      .map((node) => {
        if (node.kind === 'words') return node.text;
        const value =
          node.name === '.'
            ? (one ?? { texts: [], is: 'plain' as const })
            : valueOf(node.name, record, annotation, context);
        if (node.kind === 'value') return kept(writeValue(value, node.filters));
        if (node.empty) return value.texts.length === 0 ? write(node.nodes, annotation, one) : '';
        if (node.name === 'annotations') {
          return record.annotations.map((each) => write(node.nodes, each, one)).join('');
        }
        return value.texts
          .map((item) => write(node.nodes, annotation, { ...value, texts: [item] }))
          .join('');
      })
      .join('');
  }
}

/** The lines of a value stay as they are: only the template's own empty lines are put together. */
function kept(text: string): string {
  return text.replaceAll('\0', '\ufffd').replaceAll('\n', '\0');
}
