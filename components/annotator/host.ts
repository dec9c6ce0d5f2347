import css from './host.css?inline';
import { inPageSheet } from './sheet';

const { closest } = Element.prototype;

/** Removed this often from the top of a page, it moves into the body, where fewer pages look. */
const TIRED = 2;

/** Our one element in a page, with its closed root. */
export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Puts it on top of the page; nothing to see means that it is not in the top layer. */
  raise(shown: boolean): void;
  /** Moves it into what covers everything else (an open dialog, a full screen), or out again. */
  attachNear(node: Node): void;
  dispose(): void;
}

/** Makes the element: no name, no id, no class, nothing of ours that a page could tell. */
export function createHost(document: Document): Host {
  removeLeftHosts(document);
  const element = document.createElement('div');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [inPageSheet(css, 1)];
  document.documentElement.append(element);
  let isShown = false;
  let removals = 0;

  const home = () => (removals < TIRED ? undefined : document.body) ?? document.documentElement;

  const raise = (shown: boolean) => {
    isShown = shown;
    if (!element.isConnected || element.matches(':popover-open') === shown) return;
    if (shown) element.showPopover();
    else element.hidePopover();
  };

  return {
    element,
    root,
    raise,
    attachNear(node) {
      const near = node instanceof Element ? node : node.parentElement;
      // A form's field may go by the name `closest`.
      const cover = (near && closest.call(near, 'dialog:modal')) ?? document.fullscreenElement;
      if (!element.isConnected) removals += 1;
      const parent = cover ?? home();
      if (element.parentNode === parent) return;
      parent.append(element);
      raise(isShown);
    },
    dispose: () => element.remove(),
  };
}

/** What an annotator of an older version left in the page: it can no longer remove it itself. */
function removeLeftHosts(document: Document): void {
  for (const element of document.querySelectorAll('html > div[popover="manual"]:empty')) {
    const names = element.getAttributeNames();
    if (names.length === 1) element.remove();
  }
}
