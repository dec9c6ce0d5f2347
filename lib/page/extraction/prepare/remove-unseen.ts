/**
 * Takes out of the copy what a reader never sees as text: code, styles, controls, and what is
 * hidden by its own attributes. The structured data must have been read before.
 */
export function removeUnseen(root: Element): void {
  for (const element of root.querySelectorAll(UNSEEN)) element.remove();
  for (const element of root.querySelectorAll('[style*="display" i],[style*="visibility" i]')) {
    if (HIDDEN.test(element.getAttribute('style') ?? '')) element.remove();
  }
}

const UNSEEN = [
  'script,style,noscript,template,link,meta,object,embed,canvas,svg,annotation,audio,track',
  'button,input,select,textarea,dialog:not([open])',
  '[hidden],[aria-hidden="true"]:not(img):not(p)',
  '.screen-reader-text,.sr-only,.visually-hidden,.visuallyhidden',
].join(',');

const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
