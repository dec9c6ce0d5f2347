import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { Exporter } from './exporter';
import { sourceLink } from './passage-link';
import { safeJson } from './safe-json';

/** Whom Hypothesis' client shows as author until somebody imports them. */
const USER = 'acct:pullquote@hypothes.is';

/**
 * A file that Hypothesis' client imports. It asks for `permissions.read` of each annotation, and
 * fails without. Hypothesis knows no colours; a note on an article is a note on its page.
 */
export const hypothesisExporter: Exporter = {
  id: 'hypothesis',
  extension: 'json',
  mediaType: 'application/json',
  filePerArticle: false,
  async *write(records, context) {
    const head = { export_date: context.now, export_userid: USER, client_version: 'Pullquote' };
    yield `${safeJson(head).slice(0, -1)},"annotations":[`;
    let first = true;
    for await (const { article, annotations } of records) {
      const uri = sourceLink(article);
      // Every annotation of theirs stands on a page of the web.
      if (uri === undefined) continue;
      const entries = annotations.map((annotation) => ofPassage(annotation, article, uri));
      if (article.note !== '' || article.tags.length > 0) entries.unshift(ofPage(article, uri));
      for (const entry of entries) {
        yield `${first ? '' : ','}\n${safeJson(entry)}`;
        first = false;
      }
    }
    yield '\n]}\n';
  },
};

function ofPassage(annotation: Annotation, article: Article, uri: string): Record<string, unknown> {
  const { id, created, modified, note, tags, quote } = annotation;
  const selector = annotation.selectors.flatMap((each): Record<string, unknown>[] => {
    if (each.type === 'TextQuoteSelector') return [each];
    // The others of ours have names of theirs, or none, and mean something else.
    if (each.type !== 'TextPositionSelector') return [];
    return [{ type: each.type, start: each.start, end: each.end }];
  });
  const hasWords = selector.some(({ type }) => type === 'TextQuoteSelector');
  if (!hasWords) selector.push({ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' });
  return entry({ id, created, updated: modified, text: note, tags, uri }, article, [
    { source: uri, selector },
  ]);
}

function ofPage(article: Article, uri: string): Record<string, unknown> {
  const { id, created, modified, note, tags } = article;
  const target = [{ source: uri }];
  return entry({ id, created, updated: modified, text: note, tags, uri }, article, target);
}

function entry(own: Record<string, unknown>, article: Article, target: readonly object[]) {
  return {
    ...own,
    user: USER,
    group: '__world__',
    permissions: { read: [USER], update: [USER], delete: [USER] },
    document: { title: [article.title] },
    target,
  };
}
