import { elementById } from '../blocks/ids';

/**
 * Links inside the article, as from a footnote's number to the note: their targets get names of
 * ours, `note-1`, `note-2`, …, which the sanitising door lets pass.
 */
export function innerTargets(root: Element, isKept: (element: Element) => boolean): InnerTargets {
  const names = new Map<Element, string>();
  const byId = new Map<string, string>();
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const id = decode(link.getAttribute('href')?.slice(1) ?? '');
    if (id === '' || !isKept(link)) continue;
    const found = elementById(root, id) ?? root.querySelector(`a[name="${CSS.escape(id)}"]`);
    const target = found !== null && !isKept(found) ? found.closest('li,p,td,div') : found;
    if (target === null || !isKept(target)) continue;
    const name = names.get(target) ?? `note-${names.size + 1}`;
    names.set(target, name);
    byId.set(id, name);
  }
  return {
    nameOf: (element) => names.get(element),
    hrefOf: (href) => {
      const name = byId.get(decode(href.slice(1)));
      return name === undefined ? undefined : `#${name}`;
    },
  };
}

export interface InnerTargets {
  nameOf(element: Element): string | undefined;
  /** `#fn1` in the page is `#note-1` in the article, when its target is there. */
  hrefOf(href: string): string | undefined;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A lone “%” in a fragment: it stands for itself.
    return fragment;
  }
}
