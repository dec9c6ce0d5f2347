import { HIGHLIGHT_COLORS, type HighlightColor } from '@/lib/domain/highlight-color';
import type { ArticleId } from '@/lib/domain/ids';
import type { Tag } from '@/lib/domain/tag';
import { SHELF_ORDERS, SHELF_PARTS, type ShelfOrder, type ShelfPart } from './articles/shelf-order';

/** What the library shows. It stands in the address bar, so that Back and a bookmark keep it. */
export interface ViewState {
  view: 'all' | 'articles' | 'sheets' | 'review' | 'attention' | 'trash';
  /** One article, on its own page. */
  article?: ArticleId | undefined;
  /** One claim sheet, where these are shown. */
  sheet?: string | undefined;
  text: string;
  colors: readonly HighlightColor[];
  tags: readonly Tag[];
  order: 'newest' | 'oldest';
  /** Of the list of articles. */
  shelf: { order: ShelfOrder; part: ShelfPart };
}

const VIEWS = ['all', 'articles', 'sheets', 'review', 'attention', 'trash'] as const;

export const WHOLE_LIBRARY: ViewState = {
  view: 'all',
  text: '',
  colors: [],
  tags: [],
  order: 'newest',
  shelf: { order: 'recent', part: 'every' },
};

/** Reads a query string (`?color=pink&tag=water`); what is not understood is left out. */
export function parseViewState(query: string): ViewState {
  const parameters = new URLSearchParams(query);
  const article = parameters.get('article');
  const sheet = parameters.get('sheet');
  return {
    view: VIEWS.find((view) => view === parameters.get('view')) ?? 'all',
    ...(article === null || article === '' ? {} : { article }),
    ...(sheet === null || sheet === '' ? {} : { sheet }),
    text: parameters.get('q') ?? '',
    colors: HIGHLIGHT_COLORS.filter((color) => parameters.getAll('color').includes(color)),
    tags: [...new Set(parameters.getAll('tag'))],
    order: parameters.get('order') === 'oldest' ? 'oldest' : 'newest',
    shelf: {
      order: SHELF_ORDERS.find((order) => order === parameters.get('sort')) ?? 'recent',
      part: SHELF_PARTS.find((part) => part === parameters.get('part')) ?? 'every',
    },
  };
}

/** The query string of a state; empty for the whole library. */
export function formatViewState(state: ViewState): string {
  const parameters = new URLSearchParams();
  if (state.view !== 'all') parameters.set('view', state.view);
  if (state.article !== undefined) parameters.set('article', state.article);
  if (state.sheet !== undefined) parameters.set('sheet', state.sheet);
  if (state.text !== '') parameters.set('q', state.text);
  for (const color of state.colors) parameters.append('color', color);
  for (const tag of state.tags) parameters.append('tag', tag);
  if (state.order === 'oldest') parameters.set('order', 'oldest');
  if (state.shelf.order !== 'recent') parameters.set('sort', state.shelf.order);
  if (state.shelf.part !== 'every') parameters.set('part', state.shelf.part);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** Whether it narrows the library. */
export function isFiltered({ text, colors, tags }: ViewState): boolean {
  return text.trim() !== '' || colors.length > 0 || tags.length > 0;
}

/** Whether it takes more to show it than what was marked last. */
export function isNarrowed(state: ViewState): boolean {
  return isFiltered(state) || state.order !== 'newest' || state.article !== undefined;
}
