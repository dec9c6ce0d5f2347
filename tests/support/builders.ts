import type { Snapshot } from '@/lib/domain/snapshot';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { NewAnnotation, Requester } from '@/lib/domain/requests';

/** The instant at which a test begins. */
export const START = '2026-11-01T10:00:00.000Z';

/** A clock that goes on by a second each time it is looked at. */
export function fixedClock(start = START): { now(): string; set(instant: string): void } {
  let time = Date.parse(start);
  return {
    now() {
      const at = new Date(time).toISOString();
      time += 1_000;
      return at;
    },
    set(instant) {
      time = Date.parse(instant);
    },
  };
}

/** Ids that are counted: `library-1`, `library-2`, … */
export function countedIds(prefix = 'library'): () => string {
  let count = 0;
  return () => `${prefix}-${(count += 1)}`;
}

/** A whole article, as it is stored. */
export function anArticle(changes: Partial<Article> = {}): Article {
  const url = changes.url ?? 'https://news.example/harbour';
  return {
    id: 'article-1',
    url,
    addresses: [url],
    title: 'The harbour at night',
    byline: ['Ilse Marchetti'],
    accessed: START,
    direction: 'ltr',
    wordCount: 800,
    note: '',
    tags: [],
    created: START,
    modified: START,
    revision: 1,
    fieldTimes: { note: START, tags: START, deleted: START },
    ...changes,
  };
}

/** A whole annotation, as it is stored. */
export function anAnnotation(changes: Partial<Annotation> = {}): Annotation {
  const quote = changes.quote ?? 'The water was still.';
  return {
    id: 'annotation-1',
    articleId: 'article-1',
    kind: 'text',
    quote,
    selectors: [{ type: 'TextQuoteSelector', exact: quote, prefix: 'before ', suffix: ' after' }],
    color: 'yellow',
    note: '',
    tags: [],
    created: START,
    modified: START,
    revision: 1,
    fieldTimes: { color: START, note: START, tags: START, selectors: START, deleted: START },
    history: [],
    ...changes,
  };
}

/** What a page asks for when its reader highlights a passage. */
export function aNewAnnotation(
  changes: Partial<NewAnnotation['annotation']> = {},
  article: Partial<NewAnnotation['article']> = {},
  action = `action-of-${changes.id ?? 'annotation-1'}`,
): NewAnnotation {
  const { id, quote, selectors, color, note, tags } = anAnnotation();
  return {
    annotation: { id, quote, selectors, color, note, tags, ...changes },
    article: {
      id: 'article-1',
      title: 'The harbour at night',
      byline: [],
      direction: 'ltr',
      wordCount: 800,
      ...article,
    },
    action,
  };
}

/** The annotator of a page. */
export function aPage(address = 'https://news.example/harbour'): Requester {
  return { tier: 'annotator', address, incognito: false, tabId: 1, frameId: 0 };
}

/** One of our own pages. */
export const ownPage: Requester = { tier: 'own-page', incognito: false };

/** A library of many articles with ten annotations each, the same for the same size. */
export function aLibrary(annotations: number): { articles: Article[]; annotations: Annotation[] } {
  const articleOf = (index: number) => Math.floor(index / 10);
  return {
    articles: Array.from({ length: Math.ceil(annotations / 10) }, (_, index) =>
      anArticle({
        id: `article-${index}`,
        url: `https://news.example/story-${index}`,
        title: `Story ${index}`,
      }),
    ),
    annotations: Array.from({ length: annotations }, (_, index) =>
      anAnnotation({
        id: `annotation-${index}`,
        articleId: `article-${articleOf(index)}`,
        quote: `Passage ${index} of a story that was told at the harbour.`,
        tags: [`tag-${index % 7}`],
      }),
    ),
  };
}

/** A snapshot of a page. */
export function aSnapshot(changes: Partial<Snapshot> = {}): Snapshot {
  return {
    id: 'snapshot-1',
    url: 'http://news.example/story',
    addresses: ['http://news.example/story'],
    title: 'On beginnings',
    byline: ['Ada Writer'],
    siteName: 'The News',
    direction: 'ltr',
    wordCount: 420,
    readingMinutes: 2,
    hash: 'hash-1',
    wordsHash: 'words-1',
    size: 1_000,
    taken: '2026-03-01T10:00:00.000Z',
    seen: '2026-03-01T10:00:00.000Z',
    ...changes,
  };
}
