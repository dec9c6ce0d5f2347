/** How often a page that removes our host gets it back: a fight would only slow the page down. */
const RETURNS = 3;

export interface HostGuard {
  /** `isLast` when it will not be put back again. */
  putBack: (isLast: boolean) => void;
  /** The whole page was written anew (`document.open()`): no listener of ours is left in it. */
  onRewritten: () => void;
}

/** Puts our host back when the page removes it, three times at most. */
export function guardHost(
  host: Element,
  { putBack, onRewritten }: HostGuard,
  signal: AbortSignal,
): void {
  let left = RETURNS;
  const document = host.ownerDocument;
  const top = document.documentElement;
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    if (document.documentElement !== top) {
      if (document.documentElement !== null) onRewritten();
      return;
    }
    if (left === 0) {
      observer.disconnect();
      return;
    }
    left -= 1;
    putBack(left === 0);
  });
  observer.observe(document, { childList: true });
  observer.observe(top, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
