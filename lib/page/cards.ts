import type { Draft } from '@/lib/domain/draft';
import { fail, type Result } from '@/lib/domain/failure';
import type { OpenedPage } from './annotator-gateway';
import type { DoctorWish } from './doctor';
import { laterParts } from './later-parts';
import type { CreateReadingCard, ReadingCardOptions } from './reading-card';

export type Cards = ReturnType<typeof createCards>;

/** The cards of a page: what opens them is loaded with the first, a page without pays nothing. */
export function createCards(options: Omit<ReadingCardOptions, 'page' | 'drafts'>) {
  const { view } = options;
  const drafts = new Map<string, Draft>();
  let page: OpenedPage | undefined;
  let card: ReturnType<CreateReadingCard> | undefined;

  async function load() {
    await view.loadCard();
    card ??= laterParts().createReadingCard?.({ ...options, page: () => page, drafts });
    return card;
  }

  return {
    /** New settings and drafts of the page; the later draft of an annotation counts. */
    prepare(opened: OpenedPage, kept: readonly Draft[]): void {
      page = opened;
      for (const draft of [...opened.drafts, ...kept]) {
        const { annotationId } = draft;
        if (annotationId === undefined) continue;
        const known = drafts.get(annotationId);
        if (known === undefined || known.at < draft.at) drafts.set(annotationId, draft);
      }
    },
    /** A click in the text: the card of the highlights there, or away with the one that is open. */
    openAt(ids: readonly string[]): void {
      if (ids.length === 0) view.closeCard();
      else void load().then((loaded) => loaded?.open(ids, 'read'));
    },
    /** `ahead` is what was typed for it before its card was there. */
    write: (id: string, ahead?: () => string) =>
      void load().then((loaded) => loaded?.open([id], 'write', ahead)),
    /** The pointer is over that highlight, or over none. */
    hover(id: string | undefined): void {
      if (page === undefined || page.readOnly) return;
      if (id === undefined) card?.hover(undefined);
      else void load().then((loaded) => loaded?.hover(id));
    },
    /** What was wished for outside the page. */
    heed: async ({ id, wish }: DoctorWish): Promise<Result<null>> =>
      (await load())?.heed(id, wish) ?? fail('page-gone'),
  };
}
