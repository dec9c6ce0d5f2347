import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { asksFor } from '@/lib/domain/attention';
import { siteOf } from '@/lib/domain/page-identity';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import type { SearchQuery } from './search-query';
import { fold } from './search-words';

/** The folded text of an article and of all its annotations, one after the other. */
interface GroupText {
  article: string;
  annotations: string;
  /** Where the text of each annotation ends. */
  ends: Uint32Array;
}

/**
 * Made when an article is first searched and kept as long as the article with its annotations: what
 * changes is another object, so this is never out of step and never rebuilt.
 *
 * Looking through all of it finds a word inside a word: the second half of a German compound, two
 * characters in a row of Chinese. All annotations of an article lie in one text, since a browser
 * looks through few long texts many times faster than through many short ones. What it costs at
 * 100,000 annotations: `npm run bench -- library`.
 */
const groupTexts = new WeakMap<AnnotatedArticle, GroupText>();
const articleTexts = new WeakMap<Article, string>();

/** Between two annotations, so that no words are found over both. */
const END = '\u0000';

/** Makes an article ready to be searched. */
export function groupText(group: AnnotatedArticle): GroupText {
  const known = groupTexts.get(group);
  if (known !== undefined) return known;
  const ends = new Uint32Array(group.annotations.length);
  let end = 0;
  const texts = group.annotations.map(({ quote, note, tags }, at) => {
    const text = fold([quote, note, ...tags].join('\n')) + END;
    end += text.length;
    ends[at] = end;
    return text;
  });
  // Joined, not added up: one flat text, without the pieces that it was made of.
  const annotations = texts.join('');
  const text = { article: articleText(group.article), annotations, ends };
  groupTexts.set(group, text);
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

/** The annotations of an article that are meant, in their order. */
export function findIn(query: SearchQuery, group: AnnotatedArticle): readonly Annotation[] {
  const { article, annotations } = group;
  if (!meansArticle(query, article)) return [];
  const means = (annotation: Annotation) => meansAnnotation(query, annotation, article);
  if (query.words.length === 0 && query.without.length === 0) return annotations.filter(means);
  const text = groupText(group);
  let found: readonly number[] | undefined;
  for (const word of query.words) {
    if (text.article.includes(word)) continue;
    const holding = holdersOf(word, text);
    const both = new Set(found);
    found = found === undefined ? holding : holding.filter((at) => both.has(at));
    if (found.length === 0) return [];
  }
  const left = new Set(query.without.flatMap((word) => holdersOf(word, text)));
  const candidates = found?.map((at) => annotations[at]!) ?? annotations;
  if (left.size === 0) return candidates.filter(means);
  return candidates.filter((one, at) => !left.has(found?.[at] ?? at) && means(one));
}

/** Which annotations hold a word, by their place. */
function holdersOf(word: string, { annotations: text, ends }: GroupText): number[] {
  const holders: number[] = [];
  let holder = 0;
  for (let at = text.indexOf(word); at >= 0;) {
    while (ends[holder]! <= at) holder += 1;
    holders.push(holder);
    at = text.indexOf(word, ends[holder]);
  }
  return holders;
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

/** Whether an annotation fits all but the words that are looked for. */
function meansAnnotation(query: SearchQuery, annotation: Annotation, article: Article): boolean {
  if ((annotation.deleted !== undefined) !== query.inTrash) return false;
  if (query.hasNote && annotation.note === '') return false;
  if (query.isOrphan && asksFor(annotation) !== 'orphan') return false;
  if (query.colors.length > 0 && !query.colors.includes(annotation.color)) return false;
  const { before, after } = query;
  const day = annotation.created;
  if (before !== undefined && day.slice(0, before.length) >= before) return false;
  if (after !== undefined && day.slice(0, after.length) <= after) return false;
  if (query.tags.length === 0 && query.withoutTags.length === 0) return true;
  const tags = [...annotation.tags, ...article.tags].map(fold);
  return (
    query.tags.every((tag) => tags.includes(tag)) &&
    !query.withoutTags.some((tag) => tags.includes(tag))
  );
}
