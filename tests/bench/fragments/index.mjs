import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = resolve(import.meta.dirname, '../../..');

/** @param {{ json: boolean, args?: readonly string[] }} options */
export async function run({ json, args = [] }) {
  const { module } = await runnerImport(fileURLToPath(import.meta.resolve('./measure.ts')), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
  });
  await module.measure({ json, verbose: args.includes('--verbose') });
}
