import * as v from 'valibot';
import { AnnotationSchema, NOTE_LENGTH_LIMIT } from '@/lib/domain/annotation';
import { ArticleSchema } from '@/lib/domain/article';
import { addressesOf } from '@/lib/domain/create-annotation';
import { succeed, type Result } from '@/lib/domain/failure';
import { DEFAULT_HIGHLIGHT_COLOR, type HighlightColor } from '@/lib/domain/highlight-color';
import { IdSchema, type ArticleId } from '@/lib/domain/ids';
import type { UnreadablePart } from '@/lib/domain/import-report';
import { cleanAddress } from '@/lib/domain/page-identity';
import { QUOTE_LENGTH_LIMIT } from '@/lib/domain/quote-length';
import type { Selector } from '@/lib/domain/selector';
import { mergeTags } from '@/lib/domain/tag';
import { cleanLine, cleanText } from './clean-text';
import { foreignDate } from './foreign-date';
import type { ImportContext, Importer, ImportSummary, OnRecord } from './importer';
import { stableId } from './stable-id';

/** An article as another tool kept it; everything as it stands in the file. */
export interface ForeignPage {
  url: unknown;
  title: unknown;
  byline?: readonly string[];
  siteName?: unknown;
  published?: unknown;
  language?: unknown;
  excerpt?: unknown;
  image?: unknown;
  note?: unknown;
  tags?: readonly string[];
  saved?: unknown;
}

/** A passage as another tool kept it. */
export interface ForeignPassage {
  /** Its own id, where it has one that holds. */
  id?: string | undefined;
  quote: unknown;
  note?: unknown;
  tags?: readonly string[];
  color?: HighlightColor | undefined;
  created?: unknown;
  modified?: unknown;
  /** Where it stands; without any, its words alone are searched for. */
  selectors?: readonly Selector[];
  frame?: unknown;
}

/** Turns what another tool kept into records of ours, which follow from the file alone. */
export interface Intake {
  /** Hands over an article, once; answers its id, or `undefined` if it is unreadable. */
  page(place: UnreadablePart['place'], page: ForeignPage): Promise<ArticleId | undefined>;
  passage(
    place: UnreadablePart['place'],
    article: ArticleId,
    passage: ForeignPassage,
  ): Promise<void>;
  leaveOut(place: UnreadablePart['place'], reason: UnreadablePart['reason']): void;
  done(): Result<ImportSummary>;
}

/** Begins to take in what a file of another tool holds. */
export function takeIn(
  importer: Importer['id'],
  onRecord: OnRecord,
  { now }: ImportContext,
): Intake {
  const unreadable: UnreadablePart[] = [];
  const pages = new Set<ArticleId>();
  let records = 0;
  const leaveOut: Intake['leaveOut'] = (place, reason) => void unreadable.push({ place, reason });
  return {
    leaveOut,
    async page(place, page) {
      const url = typeof page.url === 'string' ? cleanAddress(page.url.trim()) : undefined;
      const title = cleanLine(page.title);
      if (url === undefined && title === '') {
        leaveOut(place, 'no-address');
        return undefined;
      }
      const id = await stableId('article', url ?? title);
      if (pages.has(id)) return id;
      const created = foreignDate(page.saved, now) ?? now;
      const note = cleanText(page.note);
      if (note.length > NOTE_LENGTH_LIMIT) {
        leaveOut(place, 'too-long');
        return undefined;
      }
      const [published, language] = [cleanLine(page.published, 40), cleanLine(page.language, 35)];
      const record = v.safeParse(ArticleSchema, {
        id,
        ...(url === undefined ? {} : { url }),
        addresses: url === undefined ? [] : addressesOf(String(page.url).trim(), undefined, url),
        title: title === '' ? (url ?? '') : title,
        byline: (page.byline ?? []).map((name) => cleanLine(name)).slice(0, 50),
        ...line('siteName', cleanLine(page.siteName)),
        ...line('published', Number.isNaN(Date.parse(published)) ? '' : published),
        ...line('language', /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/iu.test(language) ? language : ''),
        ...line('excerpt', cleanLine(page.excerpt)),
        ...line('image', webAddress(page.image)),
        direction: directionOf(title),
        wordCount: 0,
        accessed: created,
        note,
        tags: mergeTags([], page.tags ?? []).slice(0, 100),
        created,
        modified: created,
        revision: 1,
        fieldTimes: { note: created, tags: created, deleted: created },
        origin: { importer },
      });
      if (!record.success) {
        leaveOut(place, 'malformed');
        return undefined;
      }
      pages.add(id);
      records += 1;
      await onRecord({ record: 'article', value: record.output });
      return id;
    },
    async passage(place, articleId, passage) {
      const [quote, note] = [cleanText(passage.quote), cleanText(passage.note)];
      if (quote === '') return leaveOut(place, 'no-text');
      if (quote.length > QUOTE_LENGTH_LIMIT * 2 || note.length > NOTE_LENGTH_LIMIT) {
        return leaveOut(place, 'too-long');
      }
      const told = foreignDate(passage.created, now);
      const created = told ?? now;
      const changed = foreignDate(passage.modified, now) ?? created;
      const modified = changed < created ? created : changed;
      const own = passage.id !== undefined && v.is(IdSchema, passage.id) ? passage.id : undefined;
      const record = v.safeParse(AnnotationSchema, {
        id: own ?? (await stableId('annotation', articleId, quote, told ?? '')),
        articleId,
        kind: 'text',
        quote,
        selectors: selectorsOf(passage.selectors ?? [], quote),
        ...line('frame', webAddress(passage.frame)),
        color: passage.color ?? DEFAULT_HIGHLIGHT_COLOR,
        note,
        tags: mergeTags([], passage.tags ?? []).slice(0, 100),
        created,
        modified,
        revision: 1,
        fieldTimes: {
          color: modified,
          note: modified,
          tags: modified,
          selectors: created,
          deleted: created,
        },
        history: [],
        origin: { importer },
      });
      if (!record.success) return leaveOut(place, 'malformed');
      records += 1;
      await onRecord({ record: 'annotation', value: record.output });
    },
    done: () => succeed({ records: records + unreadable.length, unreadable }),
  };
}

/** A passage is always found by its words: the visible ones, where the file has no others. */
function selectorsOf(selectors: readonly Selector[], quote: string): readonly Selector[] {
  if (selectors.some(({ type }) => type === 'TextQuoteSelector')) return selectors;
  return [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }, ...selectors];
}

function webAddress(value: unknown): string {
  return typeof value === 'string' ? (cleanAddress(value.trim()) ?? '') : '';
}

function line<Name extends string>(name: Name, value: string) {
  return (value === '' ? {} : { [name]: value }) as { [Key in Name]?: string };
}

/** By its first letter: the side from which a title in this script is read. */
function directionOf(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
    ? 'rtl'
    : 'ltr';
}
