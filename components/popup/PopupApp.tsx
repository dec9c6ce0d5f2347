import { useEffect, useRef } from 'preact/hooks';
import { ToastPlace } from '@/components/ui/Toast';
import type { PageReading } from './page-reading';
import type { PopupGateway } from './popup-gateway';
import { PageView } from './PageView';
import { RestrictedPage } from './RestrictedPage';
import { Skeleton } from './Skeleton';
import { usePopupPage } from './use-popup-page';

/**
 * The popup: the article of the tab in front, its annotations, and what can be done with both. It
 * assumes neither a size nor a lifetime: it may be a side panel or a full page as well.
 */
export function PopupApp({ gateway, begun }: { gateway: PopupGateway; begun?: PageReading }) {
  const { current, reopen, refresh } = usePopupPage(gateway, begun);
  const surface = useRef<HTMLElement>(null);
  const begin = () => {
    // Beside a page it waits for its reader to come over.
    if (gateway.follow === undefined || document.hasFocus()) focusBeginning(surface.current);
  };
  useEffect(() => {
    if (current.phase !== 'opening') begin();
  }, [current.phase]);
  return (
    <ToastPlace>
      <main class="popup" ref={surface} aria-busy={current.phase === 'opening'}>
        {current.phase === 'opening' && current.tab !== undefined && (
          <Skeleton tab={current.tab} gateway={gateway} />
        )}
        {current.phase === 'restricted' && (
          <RestrictedPage tab={current.tab} restriction={current.restriction} gateway={gateway} />
        )}
        {current.phase === 'open' && (
          <PageView
            key={`${current.page.tab.tabId} ${current.page.tab.address}`}
            page={current.page}
            gateway={gateway}
            reopen={reopen}
            refresh={refresh}
            onStep={begin}
          />
        )}
      </main>
    </ToastPlace>
  );
}

/** Each step says where reading or writing begins in it. */
function focusBeginning(surface: HTMLElement | null): void {
  const places = surface?.querySelectorAll<HTMLElement>('[data-begin]') ?? [];
  [...places].at(-1)?.focus({ preventScroll: true });
}
