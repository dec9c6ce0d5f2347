/**
 * The tree of a page, read past the names of its form fields. A form's field hides the property of
 * its name, `form.parentNode`, in Chromium from extensions' scripts too
 * (https://html.spec.whatwg.org/multipage/forms.html#the-form-element, `LegacyOverrideBuiltIns`):
 * whoever climbs through it never arrives.
 */

function property<Owner extends object, Name extends keyof Owner>(owner: Owner, name: Name) {
  const read = Object.getOwnPropertyDescriptor(owner, name)?.get as (this: Owner) => Owner[Name];
  return (node: Owner): Owner[Name] => read.call(node);
}

export const nodeTypeOf = property(Node.prototype, 'nodeType');
export const parentOf = property(Node.prototype, 'parentNode');
export const parentElementOf = property(Node.prototype, 'parentElement');
export const firstChildOf = property(Node.prototype, 'firstChild');
export const nextSiblingOf = property(Node.prototype, 'nextSibling');
export const previousSiblingOf = property(Node.prototype, 'previousSibling');
export const childNodesOf = property(Node.prototype, 'childNodes');
export const firstElementChildOf = property(Element.prototype, 'firstElementChild');
export const nextElementSiblingOf = property(Element.prototype, 'nextElementSibling');
export const previousElementSiblingOf = property(Element.prototype, 'previousElementSibling');
export const localNameOf = property(Element.prototype, 'localName');
export const shadowRootOf = property(Element.prototype, 'shadowRoot');

const { getRootNode, contains } = Node.prototype;
const { matches, getAttribute } = Element.prototype;

/** The document, shadow root or loose node at the top of a node's tree. */
export function rootOf(node: Node): Node {
  return getRootNode.call(node);
}

/** The host of the shadow root that a node lies in; null in the light. */
export function hostOf(node: Node): Element | null {
  return (rootOf(node) as Partial<ShadowRoot>).host ?? null;
}

/** The element around a node, out of a shadow root too. */
export function outerElementOf(node: Node): Element | null {
  return parentElementOf(node) ?? hostOf(node);
}

/** Whether a node is the other or lies in it. */
export function isWithin(node: Node, other: Node): boolean {
  return contains.call(other, node);
}

export function isLike(element: Element, selector: string): boolean {
  return matches.call(element, selector);
}

export function attributeOf(element: Element, name: string): string | null {
  return getAttribute.call(element, name);
}
