import type { Annotation } from '@/lib/domain/annotation';
import { htmlParagraphs } from './escape-html';
import type { Exporter } from './exporter';
import { sourceLink } from './passage-link';
import { safeJson } from './safe-json';

/**
 * Highlights that Obsidian's Web Clipper imports. Without an XPath and with offsets of zero it looks
 * for the words. An id of theirs is the millisecond of the creation, so no two may be the same.
 */
export const obsidianClipperExporter: Exporter = {
  id: 'obsidian-clipper',
  extension: 'json',
  mediaType: 'application/json',
  filePerArticle: false,
  async *write(records) {
    const taken = new Set<number>();
    let first = true;
    yield '[';
    for await (const { article, annotations } of records) {
      const url = sourceLink(article);
      if (url === undefined || annotations.length === 0) continue;
      const data = annotations.map((annotation) => highlightOf(annotation, taken));
      const highlights = annotations.map(({ quote, note, created }) => ({
        text: htmlParagraphs(quote),
        timestamp: new Date(created).toISOString(),
        ...(note === '' ? {} : { notes: [note] }),
      }));
      yield `${first ? '' : ','}\n${safeJson({ url, title: article.title, highlights, data })}`;
      first = false;
    }
    yield '\n]\n';
  },
};

function highlightOf(annotation: Annotation, taken: Set<number>): Record<string, unknown> {
  let id = Date.parse(annotation.created);
  while (taken.has(id)) id += 1;
  taken.add(id);
  const words = annotation.selectors.find(({ type }) => type === 'TextQuoteSelector');
  const { prefix, suffix } =
    words?.type === 'TextQuoteSelector' ? words : { prefix: '', suffix: '' };
  return {
    id: String(id),
    type: 'text',
    xpath: '',
    startOffset: 0,
    endOffset: 0,
    content: htmlParagraphs(annotation.quote),
    notes: annotation.note === '' ? [] : [annotation.note],
    textQuote: { prefix, suffix },
  };
}
