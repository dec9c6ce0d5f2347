import type { Requester } from '@/lib/domain/requests';
import { requesterForTab } from '@/lib/messaging/requester';
import { sendToTab } from '@/lib/messaging/send';
import type { Services } from '@/lib/services/services';
import type { Settings } from '@/lib/settings/settings';
import { inTurn } from './in-turn';
import { readPage } from './open-reader';

/** What is kept of pages without a click each: because the reader said so once. */
interface KeepingByItself {
  /** A passage was highlighted: its article is kept, if the reader set that. */
  highlighted(requester: Requester): Promise<void>;
  /** A page was opened: if it is kept and says something else now, that is kept beside it. */
  opened(requester: Requester): Promise<void>;
}

/** How long a page is given to fill itself, in milliseconds. */
const LATE_TEXT = 3_000;
/** A page that is opened again after this is another visit, in milliseconds. */
const VISIT = 60_000;

/** Follows pages; the reader is told on the page when the disk or the limit leaves no room. */
export function keepingByItself(services: Services, settings: Settings): KeepingByItself {
  const looked = new Map<number, { address: string; at: number }>();
  const isKept = async (requester: Requester) => {
    const kept = await services.keptOf(requester);
    return kept.ok && kept.value.length > 0;
  };
  return {
    highlighted: inTurn(async (requester: Requester) => {
      const { tabId, incognito } = requester;
      if (tabId === undefined || incognito) return;
      if (!(await settings.get('keepAtFirstHighlight')) || (await isKept(requester))) return;
      const kept = await readPage(tabId, services, true);
      const { code } = kept.ok ? { code: undefined } : kept.failure;
      if (code === 'disk-nearly-full' || code === 'snapshots-full' || code === 'storage-full') {
        const failure = { code: code === 'storage-full' ? 'disk-nearly-full' : code } as const;
        await sendToTab(tabId, 'annotator.failed', { failure }, 0);
      }
    }),
    async opened({ tabId, address, frameId, incognito }) {
      if (tabId === undefined || address === undefined || frameId !== 0 || incognito) return;
      // Once a visit: a page asks again after every change of the library.
      const before = looked.get(tabId);
      if (before?.address === address && Date.now() - before.at < VISIT) return;
      looked.set(tabId, { address, at: Date.now() });
      await new Promise((settled) => {
        setTimeout(settled, LATE_TEXT);
      });
      const requester = await requesterForTab(tabId);
      if (requester?.address !== address || !(await isKept(requester))) return;
      await readPage(tabId, services, false);
    },
  };
}
