import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { BrowserName } from './browsers/contract';
import { buildExtension } from './build';
import { pack, type PackedFile } from './pack';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, '.output');

/**
 * What the stores get: an archive for Chrome and Edge, one for Firefox, and the sources from which
 * Mozilla's reviewers build the latter. With `--check` everything is made twice and compared.
 */
export async function main(args: readonly string[]): Promise<number> {
  const archives = makeArchives();
  if (args.includes('--check')) {
    for (const [name, again] of makeArchives()) {
      if (!archives.get(name)?.equals(again)) {
        console.error(`${name} differs when it is made twice`);
        return 1;
      }
    }
  }
  mkdirSync(OUT, { recursive: true });
  for (const [name, content] of archives) {
    writeFileSync(join(OUT, name), content);
    const sum = createHash('sha256').update(content).digest('hex');
    console.log(`${sum}  .output/${name}  ${(content.length / 1024).toFixed(0)} kB`);
  }
  return 0;
}

function makeArchives(): Map<string, Buffer> {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const base = `${name}-${version}`;
  return new Map([
    [`${base}-chrome.zip`, packBuild('chromium')],
    [`${base}-firefox.zip`, packBuild('firefox')],
    [`${base}-sources.zip`, pack(sourceFiles())],
  ]);
}

function packBuild(browser: BrowserName): Buffer {
  const folder = buildExtension(browser);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return pack(files.map((path) => fileAt(folder, path)));
}

/** What is in version control, as it stands now. */
function sourceFiles(): PackedFile[] {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  return tracked
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => fileAt(ROOT, path));
}

function fileAt(folder: string, path: string): PackedFile {
  return { path: path.split(sep).join('/'), content: readFileSync(join(folder, path)) };
}
