import { HIGHLIGHT_COLORS, type HighlightColor } from '@/lib/domain/highlight-color';
import { fold } from './search-words';

/** What was typed into the search field, understood. */
export interface SearchQuery {
  /** Folded: each must be found somewhere. */
  words: readonly string[];
  /** Folded: none may be found. */
  without: readonly string[];
  tags: readonly string[];
  withoutTags: readonly string[];
  colors: readonly HighlightColor[];
  /** Folded: a site's host or name. */
  sites: readonly string[];
  authors: readonly string[];
  /** Days as `YYYY-MM-DD` or the beginning of such. */
  before?: string | undefined;
  after?: string | undefined;
  hasNote: boolean;
  inTrash: boolean;
  isOrphan: boolean;
}

const TERM = /(-?)(?:(\p{L}+):)?(?:["“”„«]([^"“”„»]*)["“”»]?|([^\s"“”„«»]\S*))/gu;

/**
 * Reads words, “exact words”, `-without`, `tag:`, `color:`, `site:`, `author:`, `before:`, `after:`,
 * `has:note`, `in:trash` and `is:orphan`. What looks like a filter and is none is searched as it is.
 */
export function parseSearch(text: string): SearchQuery {
  const query = {
    words: [] as string[],
    without: [] as string[],
    tags: [] as string[],
    withoutTags: [] as string[],
    colors: [] as HighlightColor[],
    sites: [] as string[],
    authors: [] as string[],
    before: undefined as string | undefined,
    after: undefined as string | undefined,
    hasNote: false,
    inTrash: false,
    isOrphan: false,
  };
  for (const [, minus, name = '', phrase, plain = ''] of text.matchAll(TERM)) {
    const value = phrase ?? plain;
    const isNot = minus === '-';
    if (name !== '' && takeFilter(name.toLowerCase(), value, isNot)) continue;
    const word = fold(name === '' ? value : `${name}:${value}`).trim();
    if (word !== '') (isNot ? query.without : query.words).push(word);
  }
  return query;

  function takeFilter(name: string, value: string, isNot: boolean): boolean {
    const folded = fold(value).trim();
    if (folded === '') return false;
    if (name === 'tag') (isNot ? query.withoutTags : query.tags).push(folded);
    else if (isNot) return false;
    else if (name === 'site') query.sites.push(folded);
    else if (name === 'author') query.authors.push(folded);
    else if (name === 'color' || name === 'colour') {
      const color = HIGHLIGHT_COLORS.find((each) => each === folded);
      if (color === undefined) return false;
      query.colors.push(color);
    } else if (name === 'before' || name === 'after') {
      if (!/^\d{4}(?:-\d\d){0,2}$/u.test(folded)) return false;
      query[name] = folded;
    } else if (name === 'has' && folded === 'note') query.hasNote = true;
    else if (name === 'in' && folded === 'trash') query.inTrash = true;
    else if (name === 'is' && folded === 'orphan') query.isOrphan = true;
    else return false;
    return true;
  }
}

/** Whether it asks for anything. */
export function isSearching(query: SearchQuery): boolean {
  const { words, without, tags, withoutTags, colors, sites, authors } = query;
  const lists = [words, without, tags, withoutTags, colors, sites, authors];
  const asks = query.hasNote || query.inTrash || query.isOrphan;
  return asks || (query.before ?? query.after) !== undefined || lists.some((one) => one.length > 0);
}
