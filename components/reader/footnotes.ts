import type { Translator } from '@/lib/i18n/translate';

/**
 * Opens footnotes where they are named: a click on a number shows its note beside it, and another
 * one leads there. Links that lead back up, as notes have at their end, do just that.
 */
export function openFootnotes(
  text: HTMLElement,
  { t, locale }: Translator,
  signal: AbortSignal,
): void {
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#note-"]');
    const target = link && text.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`);
    if (!link || !target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const leadsOn = link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (leadsOn && link.closest('.footnote') === null) show(link, noteOf(target));
    else goTo(noteOf(target));
  };

  function show(link: HTMLAnchorElement, note: Element): void {
    const bubble = document.createElement('div');
    bubble.className = 'footnote float';
    bubble.dataset.own = '';
    bubble.popover = 'auto';
    bubble.role = 'note';
    bubble.tabIndex = -1;
    const words = bubble.appendChild(document.createElement('div'));
    words.append(...contentOf(note));
    const more = bubble.appendChild(document.createElement('button'));
    more.type = 'button';
    more.className = 'link-button';
    more.lang = locale;
    more.textContent = t('reader.goToNote');
    more.addEventListener('click', () => {
      bubble.hidePopover();
      goTo(note);
    });
    bubble.addEventListener('toggle', (event) => {
      if (event.newState === 'closed') bubble.remove();
    });
    link.style.setProperty('anchor-name', '--footnote');
    bubble.addEventListener('beforetoggle', (event) => {
      if (event.newState === 'closed') link.style.removeProperty('anchor-name');
    });
    link.after(bubble);
    bubble.showPopover();
    bubble.focus();
  }

  text.addEventListener('click', onClick, { signal });
}

/** The note that a name stands in: often the name is an empty element at its beginning. */
function noteOf(target: Element): Element {
  return target.closest('li, dd, p, td') ?? target;
}

/** What a note says, without the names in it, which must be there only once. */
function contentOf(note: Element): Node[] {
  const copy = note.cloneNode(true) as Element;
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  for (const own of copy.querySelectorAll('[data-own]')) own.remove();
  return [...copy.childNodes];
}

function goTo(note: Element): void {
  note.scrollIntoView({ block: 'center' });
  if (note instanceof HTMLElement) {
    note.tabIndex = -1;
    note.focus({ preventScroll: true });
  }
}
