import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { buildExtension } from './build';
import { ensureBrowser } from './install-browser';

const ROOT = resolve(import.meta.dirname, '../..');

/** `npm run soak`: fifty kills of the background in each browser, with another seed each day. */
export async function main(args: readonly string[]): Promise<number> {
  for (const browser of ['chromium', 'firefox'] as const) {
    ensureBrowser(browser);
    buildExtension(browser);
  }
  const seed = args[0] ?? new Date().toISOString().slice(0, 10).replaceAll('-', '');
  console.log(`Seed ${seed}; npm run soak -- ${seed} repeats it.`);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'e2e', 'background-killed'];
  const { status } = spawnSync(process.execPath, vitest, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PULLQUOTE_KILLS: '50', PULLQUOTE_SEED: seed },
  });
  return status ?? 1;
}
