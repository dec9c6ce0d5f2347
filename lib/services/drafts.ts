import type { LibraryDatabase } from '@/lib/database/schema';
import { NOTE_LENGTH_LIMIT } from '@/lib/domain/annotation';
import type { Draft } from '@/lib/domain/draft';
import { fail, succeed } from '@/lib/domain/failure';
import { cleanAddress, siteOf } from '@/lib/domain/page-identity';
import type { Requester } from '@/lib/domain/requests';
import { mayChange } from './change-annotation';
import type { ServiceDependencies, Services } from './services';

/**
 * Keeps text being typed. Drafts are no records of the library yet, so keeping one is not logged;
 * dropping one is, so that a late message does not bring it back.
 */
export function draftKeep(deps: ServiceDependencies): Services['draft.keep'] {
  return async (payload, requester) => {
    if (requester.incognito) return fail('private-window');
    if (payload.text.length > NOTE_LENGTH_LIMIT) return fail('note-too-long');
    return await deps.library.use((database) =>
      database.transaction('rw', database.tables, async () => {
        const stored = await database.drafts.get(payload.id);
        if (stored !== undefined && !mayTouch(stored, requester)) return fail('refused');
        if (stored !== undefined && stored.at > payload.at) return succeed(null);
        const dropped = await database.changes.where('id').equals(payload.id).last();
        if (dropped?.record === 'draft' && dropped.at >= payload.at) return succeed(null);
        // Last words may come when the tab shows another page or route already: the first word counts.
        const pageUrl = stored?.pageUrl || (await pageOf(database, payload, requester));
        if (pageUrl === undefined) return fail('refused');
        await database.drafts.put({ ...payload, pageUrl });
        return succeed(null);
      }),
    );
  };
}

/** The text was saved or given up. */
export function draftDrop(deps: ServiceDependencies): Services['draft.drop'] {
  return async ({ id }, requester) => {
    if (requester.incognito) return fail('private-window');
    return await deps.library.use((database) =>
      database.transaction('rw', database.drafts, database.changes, async () => {
        const stored = await database.drafts.get(id);
        if (stored !== undefined && !mayTouch(stored, requester)) return fail('refused');
        await database.drafts.delete(id);
        await database.changes.add({ action: `drop:${id}`, record: 'draft', id, at: deps.now() });
        return succeed(null);
      }),
    );
  };
}

/** The page that a draft is offered on again: the one it comes from, or that of its annotation. */
async function pageOf(
  database: LibraryDatabase,
  payload: Omit<Draft, 'pageUrl'>,
  requester: Requester,
): Promise<string | undefined> {
  const page = requester.address === undefined ? undefined : cleanAddress(requester.address);
  // Of no page and no annotation it could never be offered again.
  if (payload.annotationId === undefined) return page;
  const annotation = await database.annotations.get(payload.annotationId);
  const article = annotation && (await database.articles.get(annotation.articleId));
  if (article !== undefined && !mayChange(article, requester)) return undefined;
  return page ?? article?.url ?? '';
}

/** A page's annotator touches the drafts of its site; an app's route may have changed meanwhile. */
function mayTouch(draft: Draft, { tier, address }: Requester): boolean {
  if (tier === 'own-page') return true;
  if (address === undefined) return false;
  const site = siteOf(address);
  return site === undefined
    ? cleanAddress(address) === draft.pageUrl
    : site === siteOf(draft.pageUrl);
}
