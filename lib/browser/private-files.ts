/** Files in a folder of the origin's private file system, which no other database can damage. */
export interface PrivateFiles {
  list(): Promise<{ name: string; size: number }[]>;
  /** Complete or not at all: nothing is there under its name before all of it is. */
  write(name: string, content: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void>;
  /** Rejects if it is not there. */
  read(name: string): Promise<File>;
  remove(name: string): Promise<void>;
}

/**
 * https://developer.mozilla.org/en-US/docs/Web/API/File_System_API/Origin_private_file_system
 * Rejects, as each of its functions does, where the browser has none: Firefox in private windows.
 */
export function privateFiles(folder: string): PrivateFiles {
  const open = async () => {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(folder, { create: true });
  };
  return {
    async list() {
      const found: { name: string; size: number }[] = [];
      for await (const [name, handle] of (await open()).entries()) {
        if (handle.kind !== 'file') continue;
        found.push({ name, size: (await (handle as FileSystemFileHandle).getFile()).size });
      }
      return found;
    },
    async write(name, content) {
      const directory = await open();
      const handle = await directory.getFileHandle(name, { create: true });
      try {
        await content.pipeTo(await handle.createWritable());
      } catch (error) {
        // The empty file that stands for it.
        await directory.removeEntry(name);
        throw error;
      }
    },
    read: async (name) => await (await (await open()).getFileHandle(name)).getFile(),
    remove: async (name) => await (await open()).removeEntry(name),
  };
}
