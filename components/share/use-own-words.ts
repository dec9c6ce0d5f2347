import { useState } from 'preact/hooks';

/** Where the words that were being written for sharing are kept: one text at a time. */
const KEY = 'share-words';

type KeptStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The reader's own words for what is shared. A popup closes at any moment, so they are kept at each
 * key and are there again for the same passage (`key`) of the same page; not in a private window.
 */
export function useOwnWords(
  address: string | undefined,
  key: string | undefined,
  { storage, isPrivate }: { storage: KeptStorage; isPrivate: boolean },
) {
  const subject = `${address ?? ''} ${key ?? ''}`;
  const [comment, setComment] = useState(() => keptFor(subject, storage));
  const write = (text: string) => {
    setComment(text);
    if (isPrivate) return;
    try {
      if (text === '') storage.removeItem(KEY);
      else storage.setItem(KEY, JSON.stringify([subject, text]));
    } catch {
      // Storage is full or switched off: the words live as long as the popup.
    }
  };
  return { comment, write };
}

function keptFor(subject: string, storage: KeptStorage): string {
  try {
    const [of, text] = JSON.parse(storage.getItem(KEY) ?? '[]') as unknown[];
    return of === subject && typeof text === 'string' ? text : '';
  } catch {
    return ''; // written by something else
  }
}
