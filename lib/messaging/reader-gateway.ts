import type { annotatorGateway } from './annotator-gateway';
import type { Payload } from './protocol';
import { send } from './send';

type Gateway = ReturnType<typeof annotatorGateway>;

/**
 * The annotator of our reader: it speaks for the page whose article is read, not for its own. How
 * passages were found is not reported: what this text leaves out is no orphan on its page.
 */
export function readerGateway(
  gateway: Gateway,
  { url: address, canonicalUrl }: { url: string; canonicalUrl?: string | undefined },
): Gateway {
  return {
    ...gateway,
    open: () => send('reader.page', { address, canonicalUrl }),
    create: (payload: Payload<'annotation.create'>) =>
      send('reader.annotate', { ...payload, address }),
    report: async () => ({ ok: true, value: null }),
  };
}
