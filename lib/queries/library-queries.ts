import { annotationsOfArticles, deletedAnnotations } from '@/lib/database/annotations';
import { articlesAt } from '@/lib/database/articles';
import { withoutStaged } from '@/lib/database/batches';
import { countLibrary, type LibraryCounts } from '@/lib/database/counts';
import type { Library } from '@/lib/database/library';
import type { LibraryDatabase } from '@/lib/database/schema';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { ArticleId } from '@/lib/domain/ids';
import { articlesOfPage } from '@/lib/domain/page-articles';
import { pageKeys } from '@/lib/domain/page-identity';
import type { Tag } from '@/lib/domain/tag';
import { watch, type LiveQuery } from './live-query';
import { searchLibrary, type Search } from './search-library';

/** All that the library holds, the trash included. */
export interface LibraryContents {
  articles: Article[];
  annotations: Annotation[];
}

export interface ArticleSummary {
  article: Article;
  annotations: number;
}

/** Everything that a surface can watch. Nothing of a staged batch, the trash only where it says so. */
export interface LibraryQueries {
  contents(): LiveQuery<LibraryContents>;
  pageAnnotations(address: string, canonicalUrl?: string): LiveQuery<Annotation[]>;
  /** The last read first. */
  articles(): LiveQuery<ArticleSummary[]>;
  annotationsOf(article: ArticleId): LiveQuery<Annotation[]>;
  /** The most used first. */
  tags(): LiveQuery<{ tag: Tag; count: number }[]>;
  /** The last deleted first. */
  trash(): LiveQuery<Annotation[]>;
  counts(): LiveQuery<LibraryCounts>;
  search(search: Search): LiveQuery<LibraryContents>;
}

export function createQueries(library: Library): LibraryQueries {
  return {
    contents: () => watch(library, readContents),
    pageAnnotations: (address, canonicalUrl) =>
      watch(library, async (database) => {
        const candidates = await articlesAt(database, pageKeys(address, canonicalUrl));
        const articles = articlesOfPage(candidates, address, canonicalUrl);
        return await annotationsOfArticles(
          database,
          articles.map(({ id }) => id),
        );
      }),
    articles: () => watch(library, readSummaries),
    annotationsOf: (article) =>
      watch(library, (database) => annotationsOfArticles(database, [article])),
    tags: () => watch(library, readTags),
    trash: () => watch(library, deletedAnnotations),
    counts: () => watch(library, countLibrary),
    search: (search) =>
      watch(library, async (database) => searchLibrary(await readContents(database), search)),
  };
}

/** Everything but what is staged, the trash included. */
export async function readContents(database: LibraryDatabase): Promise<LibraryContents> {
  const [articles, annotations] = await Promise.all([
    database.articles.toArray(),
    database.annotations.toArray(),
  ]);
  return {
    articles: await withoutStaged(database, articles),
    annotations: await withoutStaged(database, annotations),
  };
}

async function readSummaries(database: LibraryDatabase): Promise<ArticleSummary[]> {
  const { articles, annotations } = await readContents(database);
  const counts = new Map<ArticleId, number>();
  for (const { articleId, deleted } of annotations) {
    if (deleted === undefined) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
  }
  return articles
    .filter(({ deleted }) => deleted === undefined)
    .map((article) => ({ article, annotations: counts.get(article.id) ?? 0 }))
    .sort((one, other) => other.article.accessed.localeCompare(one.article.accessed));
}

async function readTags(database: LibraryDatabase) {
  const { annotations } = await readContents(database);
  const counts = new Map<Tag, number>();
  for (const { tags, deleted } of annotations) {
    if (deleted !== undefined) continue;
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((one, other) => other.count - one.count || one.tag.localeCompare(other.tag));
}
