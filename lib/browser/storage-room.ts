/** What the browser says of the room that the library takes. */
export interface StorageRoom {
  /** In bytes, of everything that the extension keeps. */
  used: number;
  allowed: number;
  /** Whether the browser promised not to clear it by itself. */
  persistent: boolean;
}

/** How long a promise is waited for that may hang on a question to the reader. */
const PATIENCE = 2_000;

/**
 * Asks the browser never to clear the library by itself. Firefox says yes at once, since the
 * extension may store without limit; Chromium says no to extensions, and keeps it all the same.
 */
export async function askToPersist(): Promise<boolean> {
  const { storage } = navigator;
  if (typeof storage?.persist !== 'function') return false;
  if (await storage.persisted()) return true;
  // Without the permission Firefox would ask the reader, and never answer while it waits.
  const waited = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE);
  });
  return await Promise.race([storage.persist(), waited]);
}

export async function storageRoom(): Promise<StorageRoom> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { used: usage, allowed: quota, persistent: await navigator.storage.persisted() };
}
