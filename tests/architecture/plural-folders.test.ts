import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from './support/module-graph';

/** Folders in which one file is one thing, and a list that names them all. */
const PLURAL_FOLDERS = [
  {
    folder: 'lib/sharing',
    lists: ['share-targets.ts'],
    tests: 'tests/unit/sharing',
    apart: ['share-intent.ts'],
  },
  {
    folder: 'lib/formats',
    lists: ['exporters.ts', 'importers.ts'],
    tests: 'tests/unit/formats',
    apart: [],
  },
];

describe.each(PLURAL_FOLDERS)('$folder', ({ folder, lists, tests, apart }) => {
  const files = readdirSync(join(PROJECT_ROOT, folder)).filter(
    (name) => name.endsWith('.ts') && !lists.includes(name) && !(apart as string[]).includes(name),
  );

  test('has files', () => {
    expect(files.length).toBeGreaterThan(1);
  });

  test.each(files)('%s is reached from the list and has a test', (name) => {
    const base = name.replace(/\.ts$/u, '');
    const reached = [...lists, ...files].some(
      (other) =>
        other !== name &&
        readFileSync(join(PROJECT_ROOT, folder, other), 'utf8').includes(`'./${base}'`),
    );
    expect(reached, `nobody in ${folder} imports ./${base}`).toBe(true);
    const covered =
      existsSync(join(PROJECT_ROOT, tests, `${base}.test.ts`)) ||
      readdirSync(join(PROJECT_ROOT, tests)).some((test) =>
        readFileSync(join(PROJECT_ROOT, tests, test), 'utf8').includes(`/${base}'`),
      );
    expect(covered, `no test in ${tests} imports ${base}`).toBe(true);
  });
});
