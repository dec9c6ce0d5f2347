import { fail, succeed, type Result } from '@/lib/domain/failure';

interface TextFile {
  /** Its path in the folder, with `/`. */
  path: string;
  text: string;
}

/** A folder that the reader chose, with the Markdown files in it. */
export interface ChosenFolder {
  name: string;
  files: TextFile[];
  /** Writes files, and makes the folders on their way; missing where a browser only lets read. */
  write?: ((files: readonly TextFile[]) => Promise<Result<null>>) | undefined;
}

/** Larger ones are no notes (in bytes). */
const SIZE_LIMIT = 5_000_000;

/**
 * Lets the reader choose a folder and reads its Markdown files; to be called inside the click.
 * With File System Access (https://wicg.github.io/file-system-access/, Chromium) it can be written
 * to, elsewhere only read. Hidden folders are left alone. Failures: `cancelled`, `refused`,
 * `file-unreadable`.
 */
export async function chooseFolder(): Promise<Result<ChosenFolder>> {
  try {
    // By the id the browser proposes the same folder next time.
    const folder = await window.showDirectoryPicker?.({ id: 'pullquote', mode: 'readwrite' });
    return folder === undefined ? await chooseReadable() : succeed(await readFolder(folder));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'AbortError') return fail('cancelled');
    if (error.name === 'NotAllowedError' || error.name === 'SecurityError') return fail('refused');
    return fail('file-unreadable', error.message.slice(0, 200));
  }
}

declare global {
  interface Window {
    /** Chromium only: https://wicg.github.io/file-system-access/#api-showdirectorypicker */
    showDirectoryPicker?(options: {
      id: string;
      mode: 'readwrite';
    }): Promise<FileSystemDirectoryHandle>;
  }
}

/** The Markdown files of a folder that may be written to. */
async function readFolder(folder: FileSystemDirectoryHandle): Promise<ChosenFolder> {
  const files: TextFile[] = [];
  await readInto(files, folder, '');
  return {
    name: folder.name,
    files,
    async write(changed) {
      try {
        for (const { path, text } of changed) await writeFile(folder, path, text);
        return succeed(null);
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        return fail(error.name === 'QuotaExceededError' ? 'storage-full' : 'refused', error.name);
      }
    },
  };
}

async function readInto(
  files: TextFile[],
  folder: FileSystemDirectoryHandle,
  path: string,
): Promise<void> {
  for await (const entry of folder.values()) {
    if (entry.name.startsWith('.')) continue;
    if (entry.kind === 'directory') {
      await readInto(files, entry as FileSystemDirectoryHandle, `${path}${entry.name}/`);
    } else if (isMarkdown(entry.name)) {
      const file = await (entry as FileSystemFileHandle).getFile();
      if (file.size <= SIZE_LIMIT) files.push({ path: path + entry.name, text: await file.text() });
    }
  }
}

/** The browser writes to another file first and puts that in its place: never half a file. */
async function writeFile(
  root: FileSystemDirectoryHandle,
  path: string,
  text: string,
): Promise<void> {
  const names = path.split('/');
  const name = names.pop() ?? path;
  let folder = root;
  for (const inner of names) folder = await folder.getDirectoryHandle(inner, { create: true });
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writable.write(text);
  await writable.close();
}

function chooseReadable(): Promise<Result<ChosenFolder>> {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(fail('cancelled')));
    input.addEventListener('change', () => {
      readChosen([...(input.files ?? [])]).then((folder) => resolve(succeed(folder)), reject);
    });
    input.click();
  });
}

async function readChosen(chosen: readonly File[]): Promise<ChosenFolder> {
  const files: TextFile[] = [];
  for (const file of chosen) {
    const [, ...inner] = file.webkitRelativePath.split('/');
    if (inner.some((name) => name.startsWith('.')) || !isMarkdown(file.name)) continue;
    if (file.size <= SIZE_LIMIT) files.push({ path: inner.join('/'), text: await file.text() });
  }
  return { name: chosen[0]?.webkitRelativePath.split('/')[0] ?? '', files };
}

function isMarkdown(name: string): boolean {
  return name.toLowerCase().endsWith('.md');
}
