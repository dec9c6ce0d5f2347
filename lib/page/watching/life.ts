/** How often an annotator looks whether its extension is still there, in milliseconds. */
const LOOK = 2_000;

/**
 * Tells once when the extension was updated or removed under a page that is still open. In Chromium
 * scripts of the old one go on without a browser to speak to; in Firefox they are stopped.
 */
export function watchLife(
  isAlive: () => boolean,
  onLeftBehind: () => void,
  signal: AbortSignal,
): void {
  const timer = setInterval(() => {
    if (isAlive()) return;
    clearInterval(timer);
    onLeftBehind();
  }, LOOK);
  signal.addEventListener('abort', () => clearInterval(timer));
}
