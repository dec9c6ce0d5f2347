import { extractArticle } from '@/lib/browser/scripting';
import { openOwnPage } from '@/lib/browser/tabs';
import { takePictures } from '@/lib/browser/take-pictures';
import { fail, type Result, succeed } from '@/lib/domain/failure';
import type { Snapshot } from '@/lib/domain/snapshot';
import { requesterForTab } from '@/lib/messaging/requester';
import type { Services } from '@/lib/services/services';

/**
 * Reads the article of a tab's page and opens it in our reader. The content goes from the page into
 * the library and from there into the reader: no message carries it, and nothing is requested.
 */
export async function openReader(tabId: number, services: Services): Promise<Result<null>> {
  const taken = await readPage(tabId, services, false);
  if (!taken.ok) return taken;
  await openOwnPage(`/reader.html?snapshot=${taken.value.id}`, tabId);
  return succeed(null);
}

/** Reads the article of a tab's page and lays it at hand, or keeps it. */
export async function readPage(
  tabId: number,
  services: Services,
  keep: boolean,
): Promise<Result<Snapshot>> {
  const requester = await requesterForTab(tabId);
  if (requester === undefined) return fail('page-gone');
  if (requester.incognito) return fail('private-window');
  const article = await extractArticle(tabId);
  if (!article.ok) return article;
  const pictures = await takePictures(tabId, picturesIn(article.value.contentHtml));
  return await services.takeSnapshot(article.value, requester, { keep, pictures });
}

/** The addresses of the pictures of clean HTML, as extraction writes them. */
function picturesIn(html: string): string[] {
  const named = html.matchAll(/<img src="([^"]+)"/gu);
  return Array.from(named, ([, address]) => address!.replaceAll('&amp;', '&')).slice(0, 500);
}

/** Whether the article of a tab's page is kept, once it is kept or released as `keep` says. */
export async function pageKept(
  { tabId, keep }: { tabId: number; keep?: boolean | undefined },
  services: Services,
): Promise<Result<boolean>> {
  if (keep === true) {
    const kept = await readPage(tabId, services, true);
    return kept.ok ? succeed(true) : kept;
  }
  const requester = await requesterForTab(tabId);
  if (requester === undefined) return fail('page-gone');
  const kept = await services.keptOf(requester);
  if (!kept.ok) return kept;
  if (keep === undefined) return succeed(kept.value.length > 0);
  const released = await services['snapshot.release'](
    { ids: kept.value.map(({ id }) => id) },
    requester,
  );
  return released.ok ? succeed(false) : released;
}
