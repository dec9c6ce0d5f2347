import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { ArticleId } from '@/lib/domain/ids';
import type { AnnotatedArticle } from '@/lib/formats/exporter';

/** All that the library holds, the trash included. */
export interface LibraryContents {
  readonly articles: readonly Article[];
  readonly annotations: readonly Annotation[];
  /** Only the newest so far. */
  readonly partial?: boolean;
}

/** An article and all that was said about it, in reading order. */
export interface Gathered {
  /** The trash included. */
  all: AnnotatedArticle;
  /** Without the trash. */
  live: AnnotatedArticle;
}

const gathered = new WeakMap<LibraryContents, readonly Gathered[]>();
/** What was gathered last about an article, and from what: taken again as long as nothing changed. */
const before = new WeakMap<Article, { from: readonly Annotation[]; gathered: Gathered }>();

/**
 * What a library holds, by article; made once for the same contents. An article whose annotations did
 * not change stays the same object, so that what was learned about it stays true.
 */
export function gatherByArticle(contents: LibraryContents): readonly Gathered[] {
  const known = gathered.get(contents);
  if (known !== undefined) return known;
  const byArticle = new Map<string, Annotation[]>();
  for (const annotation of contents.annotations) {
    const group = byArticle.get(annotation.articleId);
    if (group === undefined) byArticle.set(annotation.articleId, [annotation]);
    else group.push(annotation);
  }
  const groups = contents.articles.map((article) =>
    gather(article, byArticle.get(article.id) ?? []),
  );
  gathered.set(contents, groups);
  return groups;
}

/** What was marked in an article and is not in the trash, in reading order. */
export function annotationsOf(
  contents: LibraryContents,
  article: ArticleId,
): readonly Annotation[] {
  const found = gatherByArticle(contents).find(({ live }) => live.article.id === article);
  return found?.live.annotations ?? [];
}

function gather(article: Article, from: readonly Annotation[]): Gathered {
  const known = before.get(article);
  if (known !== undefined && isSame(known.from, from)) return known.gathered;
  const annotations = inReadingOrder(from);
  const all = { article, annotations };
  const live = annotations.filter(({ deleted }) => deleted === undefined);
  const now = {
    all,
    live: live.length === annotations.length ? all : { article, annotations: live },
  };
  before.set(article, { from, gathered: now });
  return now;
}

function isSame(one: readonly Annotation[], other: readonly Annotation[]): boolean {
  return one.length === other.length && one.every((annotation, at) => annotation === other[at]);
}

/** As they stand on the page; those without a place by their time. */
function inReadingOrder(annotations: readonly Annotation[]): Annotation[] {
  return annotations
    .map((annotation) => ({ annotation, at: positionOf(annotation) ?? Infinity }))
    .sort((one, other) =>
      one.at === other.at
        ? compareInstants(one.annotation.created, other.annotation.created)
        : one.at - other.at,
    )
    .map(({ annotation }) => annotation);
}

function positionOf({ selectors }: Annotation): number | undefined {
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  return position?.type === 'TextPositionSelector' ? position.start : undefined;
}

/** Instants as text, which sort as they are: `localeCompare` would take ten times as long. */
export function compareInstants(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
