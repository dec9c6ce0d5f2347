const adopted = new WeakSet<ShadowRoot>();

/** The open shadow root that a range lies in. */
export function shadowRootAround({ startContainer }: Range): ShadowRoot | undefined {
  const root = startContainer.getRootNode();
  return root instanceof ShadowRoot ? root : undefined;
}

/**
 * Firefox paints no `::highlight` rule of the document inside a shadow root, so an open one gets
 * the rules as an adopted sheet: the only thing of ours in it.
 */
export async function adoptHighlightSheet(
  root: ShadowRoot,
  highlightCss: () => Promise<string | undefined>,
): Promise<void> {
  if (adopted.has(root)) return;
  adopted.add(root);
  const css = await highlightCss();
  if (css === undefined) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}
