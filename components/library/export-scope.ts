import type { AnnotatedArticle } from '@/lib/formats/exporter';

/** What an export may cover. */
export interface ExportScope {
  id: 'results' | 'picked' | 'article' | 'everything';
  records: readonly AnnotatedArticle[];
}

export function countRecords(records: readonly AnnotatedArticle[]) {
  return {
    articles: records.length,
    annotations: records.reduce((total, { annotations }) => total + annotations.length, 0),
  };
}
