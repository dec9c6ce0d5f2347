/** The bar, panels and notes of this page are none of the article's text. */
export function withOwnParts<View extends { owns(node: Node): boolean }>(view: View): View {
  const isHost = view.owns;
  view.owns = (node) =>
    isHost(node) || (node instanceof Element && node.closest('[data-own]') !== null);
  return view;
}
