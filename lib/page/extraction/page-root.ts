/**
 * Reading a document whose own names may lie.
 *
 * `<form name="querySelector">` makes `document.querySelector` that form, in the isolated world of
 * an extension too (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem). So
 * nothing here asks the document by name: the getters of the prototype do, with the document as
 * their receiver.
 */

/** A property of the document as the platform defines it, whatever the page named its forms. */
export function documentProperty<Name extends 'documentElement' | 'readyState' | 'baseURI' | 'URL'>(
  document: Document,
  name: Name,
): Document[Name] {
  const owner = name === 'baseURI' ? Node.prototype : Document.prototype;
  return Reflect.get(owner, name, document) as Document[Name];
}

/** The root element, or nothing in an empty document. */
export function rootOf(document: Document): Element | undefined {
  return (documentProperty(document, 'documentElement') as Element | null) ?? undefined;
}

/**
 * A copy of the whole document that has no window: it loads nothing and runs nothing.
 * Names by which forms and pictures could clobber it are gone.
 */
export function copyOf(document: Document): Document {
  const copy = Node.prototype.cloneNode.call(document, true) as Document;
  const [live, still] = [rootOf(document), rootOf(copy)];
  if (live !== undefined && still !== undefined) flattenShadows(live, still);
  const named = Document.prototype.querySelectorAll.call(
    copy,
    'form[name],form :is(button,fieldset,input,output,select,textarea,img),img[name],embed,object,iframe[name]',
  );
  for (const element of named) {
    Element.prototype.removeAttribute.call(element, 'name');
    if (element.localName !== 'form') Element.prototype.removeAttribute.call(element, 'id');
  }
  return copy;
}

/** Puts the content of open shadow roots where it shows: into the copies of their hosts. */
function flattenShadows(original: ParentNode, copy: ParentNode): void {
  const hosts = [...original.querySelectorAll('*').entries()].filter(
    // A form may have a field of that name.
    ([, element]) => element.shadowRoot?.nodeType === Node.DOCUMENT_FRAGMENT_NODE,
  );
  const copies = hosts.length === 0 ? [] : [...copy.querySelectorAll('*')];
  for (const [at, { shadowRoot }] of hosts) {
    const host = copies[at];
    if (host === undefined || shadowRoot === null) continue;
    const content = host.ownerDocument.createDocumentFragment();
    for (const node of shadowRoot.childNodes) content.append(node.cloneNode(true));
    flattenShadows(shadowRoot, content);
    content.querySelector('slot:not([name])')?.replaceChildren(...host.childNodes);
    host.replaceChildren(content);
  }
}
