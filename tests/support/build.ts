import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserName } from './browsers/contract';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

/** The folder of the production build for a browser, whether it is there or not. */
export function buildFolder(name: BrowserName): string {
  return resolve(ROOT, process.env['PULLQUOTE_OUT_DIR'] ?? '.output', FOLDERS[name]);
}

/** The folder of a build that must be there: `npm test` and `npm start` make it. */
export function builtExtension(name: BrowserName): string {
  const folder = buildFolder(name);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(
      `${folder} holds no extension: npm run build${name === 'firefox' ? ':firefox' : ''}`,
    );
  }
  return folder;
}

/** Builds the extension as the stores get it. */
export function buildExtension(name: BrowserName): string {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const args = name === 'firefox' ? ['build', '-b', 'firefox'] : ['build'];
  execFileSync(process.execPath, [wxt, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return builtExtension(name);
}
