import type { Annotation } from './annotation';
import type { Article } from './article';
import type { BackupRecord } from './backup-record';
import type { ArticleId, IsoDateTime } from './ids';
import { differs, joinArticle, meetAnnotation, plainQuote, type Meeting } from './meet-import';
import { adds, isNews } from './adds';
import { mergeAnnotations, mergeArticles } from './merge-annotations';
import { isWorkKind, type WorkRecord } from './work-record';

/** What the library holds of the records that are to be brought in. */
export interface KnownRecords {
  annotations: ReadonlyMap<string, Annotation>;
  articles: ReadonlyMap<string, Article>;
  /** The stored article of an address, whatever its id. */
  articleAt: ReadonlyMap<string, Article>;
  /** The stored annotations of an article, by the words of their quotes (`plainQuote`). */
  quotesOf: ReadonlyMap<ArticleId, ReadonlyMap<string, Annotation>>;
  purged: ReadonlySet<string>;
  drafts: ReadonlySet<string>;
  /** Claim sheets and reviews, by kind and id: `sheet one`. */
  work: ReadonlyMap<string, WorkRecord>;
}

/** What there is where a library was lost. */
export const NOTHING_KNOWN: KnownRecords = {
  annotations: new Map(),
  articles: new Map(),
  articleAt: new Map(),
  quotesOf: new Map(),
  purged: new Set(),
  drafts: new Set(),
  work: new Map(),
};

/** What a whole import does, over all of its parts. */
export interface ImportCounts {
  added: { annotations: number; articles: number };
  /** Here already, exactly so. */
  same: number;
  /** Here with differences: those of a backup are merged field by field, the later wins. */
  merged: number;
  /** Articles that are here already and get a note or tags of the file. */
  joined: number;
  /** Parts of claim sheets, and reviews, that are new or say something new. */
  work: number;
  /** Purged here before: not brought back. */
  refused: number;
}

/** What is to be done with the records of one part of a file. */
export interface ImportPlan {
  articles: Article[];
  annotations: Annotation[];
  merges: Exclude<BackupRecord, { record: 'settings' }>[];
  /** Annotations whose article is nowhere. */
  withoutArticle: string[];
}

/** What was decided about the articles of the parts before: a file names articles first. */
export interface ImportMemory {
  counts: ImportCounts;
  /** Under which id an incoming article is stored; `undefined` when it is not. */
  articleIds: Map<ArticleId, ArticleId | undefined>;
  seen: Set<string>;
  /** Some of those that differ, and some of those that are new: for the reader to look at. */
  differing: { stored: Annotation; incoming: Annotation }[];
  samples: Annotation[];
}

/** How the records of another tool are taken in; those of a backup are merged. */
export interface ForeignRules {
  meeting: Meeting;
  now: IsoDateTime;
}

const [SAMPLE_COUNT, DIFFERING_COUNT] = [3, 50];

export function emptyMemory(): ImportMemory {
  return {
    counts: {
      added: { annotations: 0, articles: 0 },
      same: 0,
      merged: 0,
      joined: 0,
      work: 0,
      refused: 0,
    },
    articleIds: new Map(),
    seen: new Set(),
    differing: [],
    samples: [],
  };
}

/**
 * Decides what becomes of incoming records: new ones are added, equal ones left, different ones
 * merged, and what was purged stays so. Pure but for `memory`, which it carries on from part to
 * part.
 */
export function planImport(
  records: readonly BackupRecord[],
  known: KnownRecords,
  memory: ImportMemory,
  foreign?: ForeignRules,
): ImportPlan {
  const plan: ImportPlan = { articles: [], annotations: [], merges: [], withoutArticle: [] };
  for (const incoming of records) {
    if (incoming.record === 'settings') continue;
    const key = `${incoming.record} ${incoming.value.id}`;
    // A file that says one id twice is damaged or hostile: the first word counts.
    if (memory.seen.has(key)) continue;
    memory.seen.add(key);
    if (incoming.record === 'article') planArticle(incoming.value, known, memory, plan, foreign);
    else if (incoming.record === 'annotation')
      planAnnotation(incoming.value, known, memory, plan, foreign);
    else if (isNews(known, incoming)) {
      if (isWorkKind(incoming.record)) memory.counts.work += 1;
      plan.merges.push(incoming);
    }
  }
  return plan;
}

function planArticle(
  incoming: Article,
  known: KnownRecords,
  memory: ImportMemory,
  plan: ImportPlan,
  foreign: ForeignRules | undefined,
) {
  const { counts, articleIds } = memory;
  if (known.purged.has(incoming.id)) {
    counts.refused += 1;
    articleIds.set(incoming.id, undefined);
    return;
  }
  const stored = known.articles.get(incoming.id);
  const twin = incoming.url === undefined ? undefined : known.articleAt.get(incoming.url);
  articleIds.set(incoming.id, (stored ?? twin)?.id ?? incoming.id);
  const here = stored ?? twin;
  if (foreign !== undefined && here !== undefined) {
    const value = joinArticle(here, incoming, foreign.now);
    if (value === here) return;
    counts.joined += 1;
    plan.merges.push({ record: 'article', value });
  } else if (stored === undefined && twin !== undefined) {
    counts.same += 1;
  } else if (stored === undefined) {
    counts.added.articles += 1;
    plan.articles.push(incoming);
  } else if (adds(mergeArticles, stored, incoming)) {
    counts.merged += 1;
    plan.merges.push({ record: 'article', value: incoming });
  } else counts.same += 1;
}

function planAnnotation(
  incoming: Annotation,
  known: KnownRecords,
  memory: ImportMemory,
  plan: ImportPlan,
  foreign: ForeignRules | undefined,
) {
  const { counts, articleIds } = memory;
  const articleId = articleIds.has(incoming.articleId)
    ? articleIds.get(incoming.articleId)
    : known.articles.get(incoming.articleId)?.id;
  const refused = articleIds.has(incoming.articleId) && articleId === undefined;
  if (known.purged.has(incoming.id) || refused) {
    counts.refused += 1;
    return;
  }
  const twin = articleId === undefined ? undefined : known.quotesOf.get(articleId);
  const stored =
    known.annotations.get(incoming.id) ??
    (foreign === undefined ? undefined : twin?.get(plainQuote(incoming.quote)));
  if (stored !== undefined && foreign !== undefined) {
    if (!differs(stored, incoming)) {
      counts.same += 1;
      return;
    }
    counts.merged += 1;
    if (memory.differing.length < DIFFERING_COUNT) memory.differing.push({ stored, incoming });
    const value = meetAnnotation(stored, incoming, foreign.meeting, foreign.now);
    if (value !== stored) plan.merges.push({ record: 'annotation', value });
  } else if (stored !== undefined) {
    const value = { ...incoming, articleId: stored.articleId };
    if (!adds(mergeAnnotations, stored, value)) counts.same += 1;
    else {
      counts.merged += 1;
      plan.merges.push({ record: 'annotation', value });
    }
  } else if (articleId === undefined) plan.withoutArticle.push(incoming.id);
  else {
    counts.added.annotations += 1;
    if (memory.samples.length < SAMPLE_COUNT) memory.samples.push(incoming);
    plan.annotations.push({ ...incoming, articleId });
  }
}
