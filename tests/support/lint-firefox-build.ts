import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildFolder } from './build';

const ROOT = resolve(import.meta.dirname, '../..');

interface Message {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/**
 * Preact and Readability assign to `innerHTML` of elements that are in no document; what enters a
 * document passes through lib/html/sanitise, and tests/architecture looks after our own code.
 */
const KNOWN = new Set(['UNSAFE_VAR_ASSIGNMENT']);

/** Mozilla's own linter on the build for Firefox: no error, and no warning that is not known. */
export function lintFirefoxBuild(): void {
  const webExt = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
  const args = [
    'lint',
    '--source-dir',
    buildFolder('firefox'),
    '--output',
    'json',
    '--no-config-discovery',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, [webExt, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout.trim().startsWith('{')) throw new Error(stderr || stdout);
  const { errors, warnings } = JSON.parse(stdout) as { errors: Message[]; warnings: Message[] };
  const left = [...errors, ...warnings.filter(({ code }) => !KNOWN.has(code))];
  if (left.length === 0) return;
  throw new Error(
    left.map(({ code, message, file = '' }) => `${code} ${file}: ${message}`).join('\n'),
  );
}
