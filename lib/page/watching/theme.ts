/** What the best known dark-mode extension sets when it recolours a page. */
const SCHEME = 'data-darkreader-scheme';

/** Tells when a page may have turned dark or light: with the system, or by its own switch. */
export function watchTheme(document: Document, onChange: () => void, signal: AbortSignal): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', onChange, { signal });
  let frame = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(onChange);
  });
  const options = { attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode', SCHEME] };
  observer.observe(document.documentElement, options);
  if (document.body !== null) observer.observe(document.body, options);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
}
