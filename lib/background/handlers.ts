import { eraseStorage, forgetEverySite } from '@/lib/browser/erase';
import { loadPart } from '@/lib/browser/scripting';
import { fail, type Result, succeed } from '@/lib/domain/failure';
import { siteOf } from '@/lib/domain/page-identity';
import type { Requester } from '@/lib/domain/requests';
import type { Handlers } from '@/lib/messaging/handle';
import { requesterForTab } from '@/lib/messaging/requester';
import type { Services } from '@/lib/services/services';
import type { Settings } from '@/lib/settings/settings';
import { inTurn } from './in-turn';
import { keepingByItself } from './keep-by-itself';
import { openReader, pageKept } from './open-reader';
import { createSeeking } from './seeking';
import { countOnBadge, pageState } from './page-state';

export interface HandlerDependencies {
  services: Services;
  settings: Settings;
}

/** What is done for each message: nearly always the use case of the same name. */
export function createHandlers(deps: HandlerDependencies): Handlers {
  const { services, settings } = deps;

  const seeking = createSeeking();
  const keeping = keepingByItself(services, settings);

  /** Reads and writes one list, so one at a time. */
  const noteAsked = inTurn(async (site: string) => {
    const asked = await settings.get('askedSites');
    if (!asked.includes(site)) await settings.set('askedSites', [...asked, site]);
  });

  const hideToolbar = inTurn(async (site: string, hidden: boolean) => {
    const { [site]: _before, ...others } = await settings.get('toolbarOnSites');
    await settings.set('toolbarOnSites', hidden ? { ...others, [site]: 'off' } : others);
  });

  /** The toolbar button counts anew after a change; the answer does not wait for it. */
  const counted =
    <Payload, Value>(change: (payload: Payload, requester: Requester) => Promise<Result<Value>>) =>
    async (payload: Payload, requester: Requester): Promise<Result<Value>> => {
      const result = await change(payload, requester);
      if (result.ok) void countOnBadge(requester, services);
      return result;
    };

  return {
    'page.open': async ({ canonicalUrl }, requester) => {
      const state = await pageState(canonicalUrl, requester, deps);
      if (state.ok && requester.frameId === 0) {
        void countOnBadge(requester, services);
        void keeping.opened(requester);
      }
      return state.ok ? succeed(seeking.tell(state.value)) : state;
    },
    'annotation.create': async (payload, requester) => {
      const made = await counted(services['annotation.create'])(payload, requester);
      if (made.ok) void keeping.highlighted(requester);
      return made;
    },
    'annotation.edit': services['annotation.edit'],
    'annotation.delete': counted(services['annotation.delete']),
    'action.undo': counted(services['action.undo']),
    'annotation.report': services['annotation.report'],
    'draft.keep': services['draft.keep'],
    'draft.drop': services['draft.drop'],
    'part.load': async ({ part }, { tabId, frameId }) =>
      tabId === undefined || frameId === undefined
        ? fail('refused', 'no frame')
        : loadPart(part, tabId, frameId),
    'site.toolbar': async ({ hidden }, { address, incognito }) => {
      const site = address === undefined ? undefined : siteOf(address);
      if (site === undefined) return fail('refused', 'no site');
      if (incognito) return fail('private-window');
      await hideToolbar(site, hidden);
      return succeed(null);
    },
    'color.used': async ({ color }, { incognito }) => {
      if (!incognito) await settings.set('lastColor', color);
      return succeed(null);
    },

    'tab.annotations': async ({ tabId }) => {
      const requester = await requesterForTab(tabId);
      return requester === undefined ? fail('page-gone') : pageState(undefined, requester, deps);
    },
    'tab.annotate': async ({ tabId, ...annotation }) => {
      const requester = await requesterForTab(tabId);
      if (requester === undefined) return fail('page-gone');
      const made = await counted(services['annotation.create'])(annotation, requester);
      if (made.ok) void keeping.highlighted(requester);
      return made;
    },
    'action.last': services['action.last'],
    'reader.open': async ({ tabId }) => openReader(tabId, services),
    'page.kept': (payload) => pageKept(payload, services),
    'snapshot.keep': services['snapshot.keep'],
    'snapshot.release': services['snapshot.release'],
    'reader.page': ({ address, canonicalUrl }, requester) =>
      pageState(canonicalUrl, { ...requester, address }, deps),
    'reader.annotate': ({ address, ...annotation }, requester) =>
      services['annotation.create'](annotation, { ...requester, address }),
    'annotation.sought': async ({ id }) => {
      seeking.begin(id);
      return succeed(null);
    },
    'sheet.change': services['sheet.change'],
    'review.answer': services['review.answer'],
    'article.edit': services['article.edit'],
    'article.delete': services['article.delete'],
    'annotations.change': services['annotations.change'],
    'tags.rename': services['tags.rename'],
    'trash.restore': services['trash.restore'],
    'trash.purge': services['trash.purge'],
    'site.asked': async ({ site }, { incognito }) => {
      if (!incognito) await noteAsked(site);
      return succeed(null);
    },
    'library.status': services['library.status'],
    'library.begin': services['library.begin'],
    'library.erase': async (payload, requester) => {
      if (requester.incognito) return fail('private-window');
      // The witness goes first: without it a library that is not there is new, not missing.
      await eraseStorage();
      const erased = await services['library.erase'](payload, requester);
      if (erased.ok) await forgetEverySite();
      return erased;
    },
    'library.published': services['library.published'],
  };
}
