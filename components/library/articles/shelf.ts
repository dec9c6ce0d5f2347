import { shareRead, type PlaceStore } from '@/components/reader/reading-place';
import type { Article } from '@/lib/domain/article';
import { siteOf } from '@/lib/domain/page-identity';
import type { Snapshot } from '@/lib/domain/snapshot';
import { sourceLink } from '@/lib/formats/passage-link';
import { articleText } from '../search-index';
import { fold } from '../search-words';
import type { LibraryContents } from '../group-annotations';
import type { ShelfOrder, ShelfPart } from './shelf-order';

/** An article of the library: with annotations, or at hand to be read, or both. */
export interface ShelvedArticle {
  key: string;
  article: Article | undefined;
  /** Every version at hand, the one read last first. */
  snapshots: readonly Snapshot[];
  details: Pick<Article, 'title' | 'byline' | 'published' | 'language' | 'direction' | 'wordCount'>;
  site: string;
  /** Of its page. */
  address: string | undefined;
  annotations: number;
  /** When it was marked or read last. */
  latest: string;
  /** 0…1 of its text, where it was opened in the reader. */
  read: number | undefined;
}

/** Begun, and neither hardly so nor to the end. */
export function isUnfinished({ read }: Pick<ShelvedArticle, 'read'>): boolean {
  return read !== undefined && read > 0.02 && read < 0.97;
}

export function isKept({ snapshots }: Pick<ShelvedArticle, 'snapshots'>): boolean {
  return snapshots.some(({ kept }) => kept !== undefined);
}

/** All articles that have annotations outside the trash or can be read here. */
export function shelve(
  { articles, annotations }: LibraryContents,
  snapshots: readonly Snapshot[],
  places: PlaceStore,
): ShelvedArticle[] {
  const marks = new Map<string, { count: number; latest: string }>();
  for (const { articleId, created, deleted } of annotations) {
    if (deleted !== undefined) continue;
    const { count, latest } = marks.get(articleId) ?? { count: 0, latest: '' };
    marks.set(articleId, { count: count + 1, latest: created > latest ? created : latest });
  }
  const byAddress = new Map<string, Article>();
  for (const article of articles) {
    if (article.deleted !== undefined) continue;
    for (const address of article.addresses) byAddress.set(address, article);
  }
  const read = shareRead(places);
  const ofArticle = new Map<string, Snapshot[]>();
  for (const snapshot of snapshots) {
    const article = snapshot.addresses.map((one) => byAddress.get(one)).find(Boolean);
    const key = article?.id ?? snapshot.addresses[0] ?? snapshot.url;
    const versions = ofArticle.get(key);
    if (versions === undefined) ofArticle.set(key, [snapshot]);
    else versions.push(snapshot);
  }
  const shelf: ShelvedArticle[] = [];
  for (const article of articles) {
    const versions = versionsIn(ofArticle, article.id);
    const { count = 0, latest = '' } = marks.get(article.id) ?? {};
    if (article.deleted !== undefined || count + versions.length === 0) continue;
    shelf.push(shelved(article.id, article, versions, { count, latest }, read));
  }
  for (const key of ofArticle.keys()) {
    shelf.push(shelved(key, undefined, versionsIn(ofArticle, key), { count: 0, latest: '' }, read));
  }
  return shelf;
}

/** Takes the versions of an article out of those that have none yet. */
function versionsIn(all: Map<string, Snapshot[]>, key: string): Snapshot[] {
  const versions = all.get(key) ?? [];
  all.delete(key);
  return versions.toSorted((a, b) => compare(b.seen, a.seen));
}

function shelved(
  key: string,
  article: Article | undefined,
  snapshots: Snapshot[],
  { count, latest }: { count: number; latest: string },
  read: ReadonlyMap<string, number>,
): ShelvedArticle {
  const [newest] = snapshots;
  const details = article ?? newest!;
  const address = article === undefined ? newest?.url : sourceLink(article);
  const shares = snapshots.flatMap(({ url }) => read.get(url) ?? []);
  return {
    key,
    article,
    snapshots,
    details: { ...details, wordCount: newest?.wordCount ?? details.wordCount },
    site: details.siteName ?? siteOf(address ?? '') ?? '',
    address,
    annotations: count,
    latest: [latest, newest?.seen ?? ''].reduce((a, b) => (a > b ? a : b)),
    read: shares.length === 0 ? undefined : Math.max(...shares),
  };
}

/** Those that the reader looks for, in the order that they like. */
export function pickFromShelf(
  shelf: readonly ShelvedArticle[],
  { words, part, order }: { words: readonly string[]; part: ShelfPart; order: ShelfOrder },
): ShelvedArticle[] {
  return shelf
    .filter((one) => part !== 'unfinished' || isUnfinished(one))
    .filter((one) => part !== 'kept' || isKept(one))
    .filter((one) => words.every((word) => textOf(one).includes(word)))
    .toSorted(ORDERS[order]);
}

function textOf({ article, details, site }: ShelvedArticle): string {
  if (article !== undefined) return articleText(article);
  return fold([details.title, ...details.byline, site].join('\n'));
}

const recent = (a: ShelvedArticle, b: ShelvedArticle) => compare(b.latest, a.latest);
const ORDERS: Record<ShelfOrder, (a: ShelvedArticle, b: ShelvedArticle) => number> = {
  recent,
  longest: (a, b) => b.details.wordCount - a.details.wordCount || recent(a, b),
  shortest: (a, b) => a.details.wordCount - b.details.wordCount || recent(a, b),
  site: (a, b) => a.site.localeCompare(b.site) || recent(a, b),
};

/** Instants as text, which sort as they are. */
function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
