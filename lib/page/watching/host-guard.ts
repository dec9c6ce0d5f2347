/** How often a page that removes our host gets it back: a fight would only slow the page down. */
const RETURNS = 3;

/** Puts our host back when the page removes it, three times at most. */
export function guardHost(host: Element, putBack: () => void, signal: AbortSignal): void {
  let left = RETURNS;
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    if (left === 0) {
      observer.disconnect();
      return;
    }
    left -= 1;
    putBack();
  });
  observer.observe(host.ownerDocument, { childList: true });
  observer.observe(host.ownerDocument.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
