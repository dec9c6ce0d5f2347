/**
 * A style sheet for a shadow root in a page, where rem would be the page's: every rem becomes px,
 * times the reader's text size.
 */
export function inPageSheet(css: string, textScale: number): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    css.replace(/(-?\d*\.?\d+)rem\b/gu, (_, rem: string) => `${Number(rem) * 16 * textScale}px`),
  );
  return sheet;
}
