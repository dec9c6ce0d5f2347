import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { asksFor } from '@/lib/domain/attention';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { Tag } from '@/lib/domain/tag';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { fold, searchWords } from './search-words';
import { isFiltered, type ViewState } from './view-state';

/** All that the library holds, the trash included. */
export interface LibraryContents {
  readonly articles: readonly Article[];
  readonly annotations: readonly Annotation[];
}

/** The annotations that a state of the view shows, by article. */
export function selectAnnotations(contents: LibraryContents, state: ViewState): AnnotatedArticle[] {
  const articles = new Map(contents.articles.map((article) => [article.id, article]));
  const words = searchWords(state.text);
  const groups = new Map<string, { article: Article; annotations: Annotation[] }>();
  for (const annotation of contents.annotations) {
    const article = articles.get(annotation.articleId);
    if (article === undefined || annotation.deleted !== undefined) continue;
    if (state.article !== undefined && article.id !== state.article) continue;
    if (!matches(annotation, article, state, words)) continue;
    const group = groups.get(article.id) ?? { article, annotations: [] };
    group.annotations.push(annotation);
    groups.set(article.id, group);
  }
  const shown = state.article === undefined ? undefined : articles.get(state.article);
  if (shown !== undefined && shown.deleted === undefined && !isFiltered(state)) {
    groups.set(shown.id, groups.get(shown.id) ?? { article: shown, annotations: [] });
  }
  for (const link of savedLinks(contents, state, words)) {
    groups.set(link.id, groups.get(link.id) ?? { article: link, annotations: [] });
  }
  for (const { annotations } of groups.values()) annotations.sort(inReadingOrder);
  const latest = new Map([...groups.values()].map((group) => [group.article.id, latestOf(group)]));
  const direction = state.order === 'newest' ? -1 : 1;
  return [...groups.values()].sort(
    (one, other) =>
      direction *
      (latest.get(one.article.id) ?? '').localeCompare(latest.get(other.article.id) ?? ''),
  );
}

/** Articles that another tool saved and in which nothing is marked yet. */
function savedLinks(
  { articles, annotations }: LibraryContents,
  state: ViewState,
  words: readonly string[],
): readonly Article[] {
  if (state.article !== undefined || state.colors.length > 0) return [];
  const links = articles.filter((one) => one.origin !== undefined && one.deleted === undefined);
  if (links.length === 0) return links;
  const marked = new Set(
    annotations.flatMap((one) => (one.deleted === undefined ? [one.articleId] : [])),
  );
  return links.filter(
    (article) =>
      !marked.has(article.id) &&
      state.tags.every((tag) => article.tags.includes(tag)) &&
      words.every((word) => fold(articleText(article)).includes(word)),
  );
}

/** What is searched of an article itself. */
function articleText({ title, byline, siteName, note, tags }: Article): string {
  return [title, ...byline, siteName ?? '', note, ...tags].join('\n');
}

/** What lies in the trash, the latest first. */
export function selectTrash({ articles, annotations }: LibraryContents) {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return annotations
    .filter(({ deleted }) => deleted !== undefined)
    .sort((one, other) => (other.deleted ?? '').localeCompare(one.deleted ?? ''))
    .map((annotation) => ({ annotation, article: byId.get(annotation.articleId) }));
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

/** How many there are of each, for the rail. */
export function countContents({ annotations }: LibraryContents): LibraryCounts {
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

function matches(
  annotation: Annotation,
  article: Article,
  { colors, tags }: ViewState,
  words: readonly string[],
): boolean {
  if (colors.length > 0 && !colors.includes(annotation.color)) return false;
  const isTagged = (tag: Tag) => annotation.tags.includes(tag) || article.tags.includes(tag);
  if (!tags.every(isTagged)) return false;
  if (words.length === 0) return true;
  const text = fold(
    [annotation.quote, annotation.note, ...annotation.tags, articleText(article)].join('\n'),
  );
  return words.every((word) => text.includes(word));
}

function inReadingOrder(one: Annotation, other: Annotation): number {
  return (
    (positionOf(one) ?? Infinity) - (positionOf(other) ?? Infinity) ||
    one.created.localeCompare(other.created)
  );
}

function positionOf({ selectors }: Annotation): number | undefined {
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  return position?.type === 'TextPositionSelector' ? position.start : undefined;
}

function latestOf({ article, annotations }: AnnotatedArticle): string {
  const [first = article, ...rest] = annotations;
  return rest.reduce((latest, { created }) => (created > latest ? created : latest), first.created);
}

/** Whether there are articles that another tool saved, though nothing may be marked in them. */
export function hasSavedLinks(contents: LibraryContents | undefined): boolean {
  return contents?.articles.some((one) => one.origin && one.deleted === undefined) === true;
}
