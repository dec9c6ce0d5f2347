/**
 * Reading a document whose own names may lie.
 *
 * `<form name="querySelector">` makes `document.querySelector` that form, in the isolated world of
 * an extension too (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem). So
 * nothing here asks the document by name: the getters of its prototype do, with the document as
 * their receiver. (`Document.prototype` would be the same: asking a fresh page for that name costs
 * more than copying a short article.)
 */

/** A property of the document as the platform defines it, whatever the page named its forms. */
export function documentProperty<
  Name extends 'documentElement' | 'implementation' | 'readyState' | 'baseURI' | 'URL',
>(document: Document, name: Name): Document[Name] {
  return Reflect.get(Object.getPrototypeOf(document) as Document, name, document);
}

/** The root element, or nothing in an empty document. */
export function rootOf(document: Document): Element | undefined {
  return (documentProperty(document, 'documentElement') as Element | null) ?? undefined;
}

/**
 * A copy of a page's body, of a document that has no window: it loads nothing and runs nothing. Of
 * the head only what says something of the article comes along: its style sheets would cost more
 * than all the rest. The body stands beside that document, not in it, where taking elements out
 * costs half. Names by which forms and pictures could clobber the copy are gone.
 */
export function copyOf(document: Document, root: Element, body: Element): Element {
  const copy = documentProperty(document, 'implementation').createHTMLDocument();
  const { head } = copy;
  const base = head.appendChild(copy.createElement('base'));
  base.href = documentProperty(document, 'baseURI');
  for (const said of root.querySelectorAll('head > title,head > meta')) {
    head.append(copy.importNode(said, true));
  }
  const still = copy.importNode(body, true);
  flattenShadows(body, still);
  for (const element of still.querySelectorAll(NAMED)) {
    Element.prototype.removeAttribute.call(element, 'name');
    if (element.localName !== 'form') Element.prototype.removeAttribute.call(element, 'id');
  }
  return still;
}

const NAMED =
  'form[name],form :is(button,fieldset,input,output,select,textarea,img),img[name],embed,object,iframe[name]';

/**
 * The commonest of the elements that can have no shadow root are not asked
 * (https://dom.spec.whatwg.org/#dom-element-attachshadow).
 */
const MAYBE_HOST =
  ':not(a,li,ul,ol,img,script,i,b,strong,em,svg,path,button,input,label,td,tr,option,figure,iframe,' +
  'form,link,style,noscript,br,time,use,g,picture,source)';

/** Puts the content of open shadow roots where it shows: into the copies of their hosts. */
function flattenShadows(original: ParentNode, copy: ParentNode): void {
  const hosts: [number, ShadowRoot][] = [];
  const all = original.querySelectorAll(MAYBE_HOST);
  // The getter itself: a form may have a field of that name, and it is asked of every element.
  const shadowOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get;
  for (let at = 0, { length } = all; at < length; at += 1) {
    const shadowRoot = shadowOf?.call(all[at]) as ShadowRoot | null | undefined;
    if (shadowRoot) hosts.push([at, shadowRoot]);
  }
  const copies = hosts.length === 0 ? [] : [...copy.querySelectorAll(MAYBE_HOST)];
  for (const [place, shadowRoot] of hosts) {
    const host = copies[place];
    if (host === undefined) continue;
    const content = host.ownerDocument.createDocumentFragment();
    for (const node of shadowRoot.childNodes) content.append(node.cloneNode(true));
    flattenShadows(shadowRoot, content);
    content.querySelector('slot:not([name])')?.replaceChildren(...host.childNodes);
    host.replaceChildren(content);
  }
}
