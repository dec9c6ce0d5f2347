import { succeed } from '@/lib/domain/failure';
import type { Requester } from '@/lib/domain/requests';
import type { PageLibrary, Services } from '@/lib/services/services';

export interface UsedService {
  name: string;
  payload: unknown;
  requester: Requester;
}

/** Use cases that succeed and do nothing, with a record of what was asked of them. */
export function recordServices(page: Partial<PageLibrary> = {}) {
  const used: UsedService[] = [];
  const named = (name: string) => async (payload: unknown, requester: Requester) => {
    used.push({ name, payload, requester });
    return succeed(null);
  };
  const own = {
    pageAnnotations: async () =>
      succeed({ annotations: [], drafts: [], readOnly: false, ...page } satisfies PageLibrary),
    keepHouse: async () => {
      used.push({
        name: 'keepHouse',
        payload: {},
        requester: { tier: 'own-page', incognito: false },
      });
      return succeed(null);
    },
  };
  const services = new Proxy(own, {
    get: (target, name: string) => (target as Record<string, unknown>)[name] ?? named(name),
  }) as Partial<Services> as Services;
  return { services, used };
}
