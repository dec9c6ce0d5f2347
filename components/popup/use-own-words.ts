import { useState } from 'preact/hooks';
import type { PopupGateway } from './popup-gateway';
import type { OpenPage } from './use-popup-page';

/** Where the words that were being written for sharing are kept: one text at a time. */
const KEY = 'share-words';

/**
 * The reader's own words for what is shared. A popup closes at any moment, so they are kept at each
 * key and are there again for the same passage of the same page; not in a private window.
 */
export function useOwnWords(page: OpenPage, key: string | undefined, gateway: PopupGateway) {
  const subject = `${page.tab.address ?? ''} ${key ?? ''}`;
  const [comment, setComment] = useState(() => keptFor(subject, gateway));
  const write = (text: string) => {
    setComment(text);
    if (page.tab.incognito) return;
    try {
      if (text === '') gateway.storage.removeItem(KEY);
      else gateway.storage.setItem(KEY, JSON.stringify([subject, text]));
    } catch {
      // Storage is full or switched off: the words live as long as the popup.
    }
  };
  return { comment, write };
}

function keptFor(subject: string, { storage }: PopupGateway): string {
  try {
    const [of, text] = JSON.parse(storage.getItem(KEY) ?? '[]') as unknown[];
    return of === subject && typeof text === 'string' ? text : '';
  } catch {
    return ''; // written by something else
  }
}
