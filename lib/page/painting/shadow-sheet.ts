const adopted = new WeakSet<ShadowRoot>();

/**
 * Firefox paints no `::highlight` rule of the document inside a shadow root, so an open one gets
 * the rules as an adopted sheet: the only thing of ours in it.
 */
export async function adoptHighlightSheet(
  { startContainer }: Range,
  highlightCss: () => Promise<string | undefined>,
): Promise<void> {
  const root = startContainer.getRootNode();
  if (!(root instanceof ShadowRoot) || adopted.has(root)) return;
  adopted.add(root);
  const css = await highlightCss();
  if (css === undefined) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}
