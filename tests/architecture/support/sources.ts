import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PROJECT_ROOT } from './module-graph';

export interface Source {
  /** From the root of the tree, with forward slashes. */
  path: string;
  text: string;
}

/** The text files below the given folders whose names end in one of the endings, sorted by path. */
export function readSources(folders: readonly string[], endings: readonly string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true }),
    )
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(PROJECT_ROOT, path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }))
    .filter(({ path }) => !path.includes('/node_modules/'))
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** The code of the product. */
export function readProduct(): Source[] {
  return readSources(['lib', 'components', 'entrypoints'], ['.ts', '.tsx']);
}

export function countLines(text: string): number {
  return text.replace(/\n$/u, '').split('\n').length;
}
