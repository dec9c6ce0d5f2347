import { fail, type Result, succeed } from '@/lib/domain/failure';

/** In the address of a library that was opened to look at something. */
export const OFFERED = 'offered';
const KEY = 'offered-import';

/**
 * Hands annotations that a page carries to the library, which is opened next: pages of ours share
 * their storage, and a message would have to find the library before it is there.
 * Fails with `file-too-large`.
 */
export function offerToLibrary(block: string): Result<null> {
  try {
    localStorage.setItem(KEY, block);
    return succeed(null);
  } catch {
    // More than the browser keeps so: the file itself can still be dropped on the library.
    return fail('file-too-large');
  }
}

/** What was handed to this library, once: the next opening finds nothing. */
export function takeOffered(): File | undefined {
  if (!new URLSearchParams(location.search).has(OFFERED)) return undefined;
  const block = localStorage.getItem(KEY);
  localStorage.removeItem(KEY);
  return block === null ? undefined : new File([block], 'annotations.jsonld');
}
