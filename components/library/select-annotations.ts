import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { asksFor } from '@/lib/domain/attention';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { Tag } from '@/lib/domain/tag';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { articleText, meansAnnotation, meansArticle } from './search-index';
import { isSearching, parseSearch, type SearchQuery } from './search-query';
import type { ViewState } from './view-state';

/** All that the library holds, the trash included. */
export interface LibraryContents {
  readonly articles: readonly Article[];
  readonly annotations: readonly Annotation[];
  /** Only the newest so far. */
  readonly partial?: boolean;
}

/** The annotations that a state of the view shows, by article. */
export function selectAnnotations(contents: LibraryContents, state: ViewState): AnnotatedArticle[] {
  const query = parseSearch(state.text);
  const groups: (AnnotatedArticle & { latest: string })[] = [];
  for (const { article, annotations: all } of groupsOf(contents)) {
    if (state.article !== undefined && article.id !== state.article) continue;
    if (!meansArticle(query, article)) continue;
    const annotations = all.filter(
      (annotation) =>
        isChosen(annotation, article, state) && meansAnnotation(query, annotation, article),
    );
    if (annotations.length > 0 || isShownEmpty(article, all, state, query)) {
      groups.push({ article, annotations, latest: latestOf(article, annotations) });
    }
  }
  const direction = state.order === 'newest' ? -1 : 1;
  return groups.sort((one, other) =>
    one.latest === other.latest ? 0 : one.latest < other.latest ? -direction : direction,
  );
}

/** By article, in reading order; made once for the same contents. */
const grouped = new WeakMap<LibraryContents, AnnotatedArticle[]>();

function groupsOf(contents: LibraryContents): AnnotatedArticle[] {
  const known = grouped.get(contents);
  if (known !== undefined) return known;
  const byArticle = new Map<string, Annotation[]>();
  for (const annotation of contents.annotations) {
    const group = byArticle.get(annotation.articleId);
    if (group === undefined) byArticle.set(annotation.articleId, [annotation]);
    else group.push(annotation);
  }
  const groups = contents.articles.map((article) => ({
    article,
    annotations: inReadingOrder(byArticle.get(article.id) ?? []),
  }));
  grouped.set(contents, groups);
  return groups;
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
export function selectTrash({ articles, annotations }: LibraryContents, text = '') {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const query = { ...parseSearch(text), inTrash: true };
  return annotations
    .filter(({ deleted }) => deleted !== undefined)
    .map((annotation) => ({ annotation, article: byId.get(annotation.articleId) }))
    .filter(
      ({ annotation, article }) =>
        article === undefined ||
        (meansArticle(query, article) && meansAnnotation(query, annotation, article)),
    )
    .sort((one, other) => compare(other.annotation.deleted ?? '', one.annotation.deleted ?? ''));
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

/** As they stand on the page; those without a place by their time. */
function inReadingOrder(annotations: readonly Annotation[]): Annotation[] {
  return annotations
    .map((annotation) => ({ annotation, at: positionOf(annotation) ?? Infinity }))
    .sort((one, other) =>
      one.at === other.at
        ? compare(one.annotation.created, other.annotation.created)
        : one.at - other.at,
    )
    .map(({ annotation }) => annotation);
}

function positionOf({ selectors }: Annotation): number | undefined {
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  return position?.type === 'TextPositionSelector' ? position.start : undefined;
}

function latestOf(article: Article, annotations: readonly Annotation[]): string {
  let latest = '';
  for (const { created } of annotations) if (created > latest) latest = created;
  return latest === '' ? article.created : latest;
}

/** Instants as text, which sort as they are: `localeCompare` would take ten times as long. */
function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Whether there are articles that another tool saved, though nothing may be marked in them. */
export function hasSavedLinks(contents: LibraryContents | undefined): boolean {
  return contents?.articles.some((one) => one.origin && one.deleted === undefined) === true;
}
