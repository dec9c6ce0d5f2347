import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { asksFor } from '@/lib/domain/attention';
import { siteOf } from '@/lib/domain/page-identity';
import type { SearchQuery } from './search-query';
import { fold } from './search-words';

/**
 * The folded text of each record, made when it is first looked for and kept as long as the record
 * itself. A record that changes is another object, so this is never out of step and never rebuilt.
 *
 * Looking through all of it finds a word inside a word: the second half of a German compound, two
 * characters in a row of Chinese. What it costs at 100,000 annotations: `npm run bench -- library`.
 */
const annotationTexts = new WeakMap<Annotation, string>();
const articleTexts = new WeakMap<Article, string>();

/** What is searched of an annotation itself. */
export function annotationText(annotation: Annotation): string {
  const known = annotationTexts.get(annotation);
  if (known !== undefined) return known;
  const { quote, note, tags } = annotation;
  const text = fold([quote, note, ...tags].join('\n'));
  annotationTexts.set(annotation, text);
  return text;
}

/** What is searched of an article itself. */
export function articleText(article: Article): string {
  const known = articleTexts.get(article);
  if (known !== undefined) return known;
  const { title, byline, siteName = '', note, tags } = article;
  const text = fold([title, ...byline, siteName, note, ...tags].join('\n'));
  articleTexts.set(article, text);
  return text;
}

/** Whether an article, whatever is marked in it, may be meant. */
export function meansArticle(query: SearchQuery, article: Article): boolean {
  const { sites, authors } = query;
  if (sites.length > 0) {
    const site = `${fold(siteOf(article.url ?? '') ?? '')}\n${fold(article.siteName ?? '')}`;
    if (!sites.every((one) => site.includes(one))) return false;
  }
  if (authors.length > 0) {
    const names = fold(article.byline.join('\n'));
    if (!authors.every((one) => names.includes(one))) return false;
  }
  return !query.without.some((word) => articleText(article).includes(word));
}

/** Whether an annotation is meant, its article being so. */
export function meansAnnotation(
  query: SearchQuery,
  annotation: Annotation,
  article: Article,
): boolean {
  if ((annotation.deleted !== undefined) !== query.inTrash) return false;
  if (query.hasNote && annotation.note === '') return false;
  if (query.isOrphan && asksFor(annotation) !== 'orphan') return false;
  if (query.colors.length > 0 && !query.colors.includes(annotation.color)) return false;
  const { before, after } = query;
  const day = annotation.created;
  if (before !== undefined && day.slice(0, before.length) >= before) return false;
  if (after !== undefined && day.slice(0, after.length) <= after) return false;
  if (query.tags.length > 0 || query.withoutTags.length > 0) {
    const tags = [...annotation.tags, ...article.tags].map(fold);
    if (!query.tags.every((tag) => tags.includes(tag))) return false;
    if (query.withoutTags.some((tag) => tags.includes(tag))) return false;
  }
  if (query.without.length > 0) {
    const own = annotationText(annotation);
    if (query.without.some((word) => own.includes(word))) return false;
  }
  return query.words.every(
    (word) => annotationText(annotation).includes(word) || articleText(article).includes(word),
  );
}
