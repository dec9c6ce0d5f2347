/** `window.navigation`: https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-api */
type NavigationTarget = EventTarget;

/**
 * Tells when the page became another one without a new document: by the Navigation or History API
 * or by an app's hash route. Also when it comes back from the back/forward cache, since its
 * annotations may have changed meanwhile.
 */
export function watchNavigation(
  window: Window,
  { onAnotherPage, onReturn }: { onAnotherPage: () => void; onReturn: () => void },
  signal: AbortSignal,
): void {
  let address = addressOf(window);
  const look = () => {
    const now = addressOf(window);
    if (now === address) return;
    address = now;
    onAnotherPage();
  };
  const { navigation } = window as { navigation?: NavigationTarget };
  navigation?.addEventListener('currententrychange', look, { signal });
  window.addEventListener('popstate', look, { signal });
  window.addEventListener('hashchange', look, { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && onReturn(), { signal });
}

/** Begins when the page is shown: at once, or later for a prerendered one, which may never be. */
export function whenShown(document: Document, begin: () => void): void {
  // Firefox has no such property, so that a form of that name would stand for it.
  if ((document as { prerendering?: unknown }).prerendering !== true) begin();
  else document.addEventListener('prerenderingchange', begin, { once: true });
}

/**
 * The address without its fragment, unless that is the route of an app. Not `cleanAddress`: Firefox
 * lets no content script iterate `URLSearchParams`, and here it need not be clean.
 */
function addressOf({ location }: Window): string {
  return /^#[/!]/u.test(location.hash) ? location.href : location.href.replace(/#.*$/u, '');
}
