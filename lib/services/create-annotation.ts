import { articlesAt } from '@/lib/database/articles';
import { wasPurged } from '@/lib/database/tombstones';
import { NOTE_LENGTH_LIMIT } from '@/lib/domain/annotation';
import {
  addressesOf,
  articleToStoreIn,
  createAnnotation,
  createArticle,
} from '@/lib/domain/create-annotation';
import { setDeleted } from '@/lib/domain/edit-annotation';
import { fail, succeed } from '@/lib/domain/failure';
import { belongsToPage } from '@/lib/domain/page-articles';
import { pageKeys } from '@/lib/domain/page-identity';
import { changeLibrary, type LibraryWriter } from './change-library';
import type { ServiceDependencies, Services } from './services';

/** Stores an annotation and, if it is the first of its page, the article. */
export function annotationCreate(deps: ServiceDependencies): Services['annotation.create'] {
  return (payload, requester) =>
    changeLibrary(deps, requester, payload.action, async (writer) => {
      const { address } = requester;
      if (payload.annotation.note.length > NOTE_LENGTH_LIMIT) return fail('note-too-long');
      if (address === undefined) return fail('page-gone');
      const { database, at } = writer;
      const stored = await database.annotations.get(payload.annotation.id);
      if (stored !== undefined) {
        const article = await database.articles.get(stored.articleId);
        const mine = article !== undefined && belongsToPage(article, address);
        return mine ? succeed(stored) : fail('refused');
      }
      if (await wasPurged(database, payload.annotation.id)) return fail('not-found', 'purged');
      const details = { ...payload.article };
      const article = await articleFor(writer, details, address);
      if (article === undefined) return fail('restricted-page');
      const place = { articleId: article.id, frame: requester.frame };
      const annotation = createAnnotation(payload.annotation, place, at);
      await writer.annotation(undefined, annotation);
      writer.concerns(article.addresses);
      return succeed(annotation);
    });
}

/** The stored article of the page, taken out of the trash if it lay there, or a new one. */
async function articleFor(
  writer: LibraryWriter,
  details: Parameters<typeof createArticle>[0],
  address: string,
) {
  const { database, at } = writer;
  const { canonicalUrl, title } = details;
  const keys = pageKeys(address, canonicalUrl);
  const candidates = (await articlesAt(database, keys)).filter((one) =>
    belongsToPage(one, address),
  );
  const { existing, url } = articleToStoreIn(candidates, { address, canonicalUrl, title });
  if (url === undefined) return undefined;
  if (existing === undefined) {
    const taken = await database.articles.get(details.id);
    if (taken !== undefined) return belongsToPage(taken, address) ? taken : undefined;
    const article = createArticle(details, { address, url }, at);
    await writer.article(undefined, article);
    return article;
  }
  const known = addressesOf(address, canonicalUrl, existing.url ?? url);
  const addresses = [...new Set([...existing.addresses, ...known])].slice(0, 100);
  if (existing.deleted === undefined && addresses.length === existing.addresses.length) {
    return existing;
  }
  const revived = existing.deleted === undefined ? existing : setDeleted(existing, false, at);
  const article = { ...revived, addresses };
  await writer.article(existing, article);
  return article;
}
