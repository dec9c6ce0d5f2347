import { resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { measureLibrary } from './library/measure-library';
import { measureProduct } from './product/measure-product';
import { printFigures } from './product/figure';

const ROOT = resolve(import.meta.dirname, '../..');

/** Benches that stand on their own: each prints its own table, or JSON. */
const PARTS = ['anchoring', 'extraction', 'fragments'];

/** `npm run bench`: what the product costs. `-- anchoring`, `-- extraction`, `-- fragments`: how good those are. `-- library`: a large one. */
export async function main(args: readonly string[]): Promise<number> {
  const part = args.find((arg) => !arg.startsWith('-'));
  if (part === undefined) {
    printFigures(await measureProduct(), args.includes('--json'));
    return 0;
  }
  if (part === 'library') {
    printFigures(await measureLibrary(), args.includes('--json'));
    return 0;
  }
  if (!PARTS.includes(part)) {
    console.error(
      `There is no bench ${part}; there are library, ${PARTS.join(', ')}, and none for the product.`,
    );
    return 1;
  }
  // A process of its own: it may install what only it needs, and its memory figures are its own.
  const script = `import { run } from './tests/bench/${part}/index.mjs';
    await run({ json: ${args.includes('--json')}, args: ${JSON.stringify(args)} });`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status ?? 1;
}
