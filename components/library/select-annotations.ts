import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { asksFor } from '@/lib/domain/attention';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { Tag } from '@/lib/domain/tag';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { compareInstants, gatherByArticle, type LibraryContents } from './group-annotations';
import { articleText, findIn, meansArticle } from './search-index';
import { isSearching, parseSearch, type SearchQuery } from './search-query';
import { isFiltered, type ViewState } from './view-state';

/** The annotations that a state of the view shows, by article. */
export function selectAnnotations(contents: LibraryContents, state: ViewState): AnnotatedArticle[] {
  const steps = selecting(contents, state);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of an article each, between which the page can breathe. */
export function* selecting(
  contents: LibraryContents,
  state: ViewState,
): Generator<undefined, AnnotatedArticle[], undefined> {
  const query = parseSearch(state.text);
  const takesAll = !isFiltered(state);
  const groups: { group: AnnotatedArticle; latest: string }[] = [];
  for (const { all, live } of gatherByArticle(contents)) {
    const { article } = all;
    if (state.article !== undefined && article.id !== state.article) continue;
    const group = takesAll ? live : chosen(query, all, live, state);
    if (
      group.annotations.length > 0 ||
      (meansArticle(query, article) && isShownEmpty(article, all.annotations, state, query))
    ) {
      groups.push({ group, latest: latestOf(group) });
    }
    yield;
  }
  const direction = state.order === 'newest' ? -1 : 1;
  groups.sort((one, other) => direction * compareInstants(one.latest, other.latest));
  return groups.map(({ group }) => group);
}

function chosen(
  query: SearchQuery,
  all: AnnotatedArticle,
  live: AnnotatedArticle,
  state: ViewState,
): AnnotatedArticle {
  const { article } = all;
  const found = findIn(query, all);
  const annotations =
    state.colors.length + state.tags.length === 0
      ? found
      : found.filter((annotation) => isChosen(annotation, article, state));
  // The same object where all is shown: what is known of its rows stays true.
  const isWhole = !query.inTrash && annotations.length === live.annotations.length;
  return isWhole ? live : { article, annotations };
}

function isChosen(annotation: Annotation, article: Article, { colors, tags }: ViewState): boolean {
  if (colors.length > 0 && !colors.includes(annotation.color)) return false;
  return tags.every((tag) => annotation.tags.includes(tag) || article.tags.includes(tag));
}

/** An article without annotations: opened on its own, or saved by another tool and not marked yet. */
function isShownEmpty(
  article: Article,
  all: readonly Annotation[],
  { article: opened, colors, tags }: ViewState,
  query: SearchQuery,
): boolean {
  if (article.deleted !== undefined) return false;
  const { words, ...filters } = query;
  if (opened !== undefined) return !isSearching(query) && colors.length + tags.length === 0;
  if (article.origin === undefined || colors.length > 0) return false;
  if (isSearching({ ...filters, words: [], sites: [], authors: [], without: [] })) return false;
  if (all.some(({ deleted }) => deleted === undefined)) return false;
  if (!tags.every((tag) => article.tags.includes(tag))) return false;
  return words.every((word) => articleText(article).includes(word));
}

/** What lies in the trash, the latest first. */
export function selectTrash(contents: LibraryContents, text = '') {
  const query = { ...parseSearch(text), inTrash: true };
  const known = new Set(contents.articles.map(({ id }) => id));
  const rows: { annotation: Annotation; article: Article | undefined }[] = contents.annotations
    .filter(({ deleted, articleId }) => deleted !== undefined && !known.has(articleId))
    .map((annotation) => ({ annotation, article: undefined }));
  for (const { all, live } of gatherByArticle(contents)) {
    if (all === live) continue;
    for (const annotation of findIn(query, all)) rows.push({ annotation, article: all.article });
  }
  return rows.sort((one, other) =>
    compareInstants(other.annotation.deleted ?? '', one.annotation.deleted ?? ''),
  );
}

export interface LibraryCounts {
  annotations: number;
  articles: number;
  trash: number;
  /** Those that their page changed or no longer holds. */
  attention: number;
  colors: ReadonlyMap<HighlightColor, number>;
  /** The most used first. */
  tags: readonly { tag: Tag; count: number }[];
}

/** How many there are of each, for the rail; unknown before all is read. */
export function countContents({
  annotations,
  partial,
}: LibraryContents): LibraryCounts | undefined {
  if (partial === true) return undefined;
  const colors = new Map<HighlightColor, number>();
  const tags = new Map<Tag, number>();
  const articles = new Set<string>();
  let trash = 0;
  let attention = 0;
  for (const annotation of annotations) {
    if (annotation.deleted !== undefined) {
      trash += 1;
      continue;
    }
    articles.add(annotation.articleId);
    if (asksFor(annotation) !== undefined) attention += 1;
    colors.set(annotation.color, (colors.get(annotation.color) ?? 0) + 1);
    for (const tag of annotation.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  return {
    annotations: annotations.length - trash,
    articles: articles.size,
    trash,
    attention,
    colors,
    tags: [...tags]
      .map(([tag, count]) => ({ tag, count }))
      .sort((one, other) => other.count - one.count || one.tag.localeCompare(other.tag)),
  };
}

function latestOf({ article, annotations }: AnnotatedArticle): string {
  let latest = '';
  for (const { created } of annotations) if (created > latest) latest = created;
  return latest === '' ? article.created : latest;
}

/** Whether there are articles that another tool saved, though nothing may be marked in them. */
export function hasSavedLinks(contents: LibraryContents | undefined): boolean {
  return contents?.articles.some((one) => one.origin && one.deleted === undefined) === true;
}
