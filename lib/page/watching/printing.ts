/** Tells when the page is about to be printed, and when that is over. */
export function watchPrinting(
  window: Window,
  onChange: (isPrinting: boolean) => void,
  signal: AbortSignal,
): void {
  window.addEventListener('beforeprint', () => onChange(true), { signal });
  window.addEventListener('afterprint', () => onChange(false), { signal });
}
