/**
 * Removes every database of the extension and every file in its private folder: the library and
 * whatever else was put beside it. Other pages of ours that hold one let go of it when they are
 * asked to (`versionchange`).
 *
 * Standards: https://w3c.github.io/IndexedDB/ and https://fs.spec.whatwg.org/ (the origin's own folder)
 */
export async function eraseDatabases(): Promise<void> {
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name }) => (name === undefined ? undefined : erase(name))));
}

/** Removes what lies in the origin's private folder, where the browser has one. */
export async function erasePrivateFiles(): Promise<void> {
  const folder = await globalThis.navigator?.storage?.getDirectory?.().catch(() => undefined);
  if (folder === undefined) return;
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  await Promise.all(names.map((name) => folder.removeEntry(name, { recursive: true })));
}

function erase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('not deleted')));
  });
}
