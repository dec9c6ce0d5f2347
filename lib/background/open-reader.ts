import { extractArticle } from '@/lib/browser/scripting';
import { openOwnPage } from '@/lib/browser/tabs';
import { fail, type Result, succeed } from '@/lib/domain/failure';
import { requesterForTab } from '@/lib/messaging/requester';
import type { Services } from '@/lib/services/services';

/**
 * Reads the article of a tab's page and opens it in our reader. The content goes from the page into
 * the library and from there into the reader: no message carries it, and nothing is requested.
 */
export async function openReader(tabId: number, services: Services): Promise<Result<null>> {
  const requester = await requesterForTab(tabId);
  if (requester === undefined) return fail('page-gone');
  if (requester.incognito) return fail('private-window');
  const article = await extractArticle(tabId);
  if (!article.ok) return article;
  const taken = await services.takeSnapshot(article.value, requester);
  if (!taken.ok) return taken;
  await openOwnPage(`/reader.html?snapshot=${taken.value.id}`, tabId);
  return succeed(null);
}
