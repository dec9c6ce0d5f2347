import type { AnnotatedArticle } from '@/lib/formats/exporter';
import type { LibraryContents } from './group-annotations';
import { selectAnnotations } from './select-annotations';
import { isFiltered, WHOLE_LIBRARY, type ViewState } from './view-state';

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

/** What the records that are shown are; nothing of their own where everything is shown. */
export function shownScope(state: ViewState): 'article' | 'results' | undefined {
  if (state.article !== undefined) return 'article';
  return isFiltered(state) ? 'results' : undefined;
}

/** What an export may cover: some records, if there are any of their own, and everything. */
export function exportScopes(
  contents: LibraryContents,
  records: readonly AnnotatedArticle[],
  id: ExportScope['id'] | undefined,
): [ExportScope, ...ExportScope[]] {
  const everything: ExportScope = {
    id: 'everything',
    records: selectAnnotations(contents, WHOLE_LIBRARY),
  };
  return id === undefined ? [everything] : [{ id, records }, everything];
}
