import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from './support/module-graph';

/** Folders in which one file is one thing, the list that names them, and what a thing is. */
const PLURAL_FOLDERS = [
  { folder: 'lib/sharing', list: 'share-targets.ts', thing: /export const \w+Target\b/u },
  {
    folder: 'lib/sharing/citing',
    list: 'citation-styles.ts',
    thing: /export const \w+Style\b/u,
  },
  { folder: 'lib/formats', list: 'exporters.ts', thing: /export const \w+Exporter\b/u },
  { folder: 'lib/formats', list: 'importers.ts', thing: /export const \w+Importer\b/u },
];

const read = (...path: string[]) => readFileSync(join(PROJECT_ROOT, ...path), 'utf8');

describe.each(PLURAL_FOLDERS)('$folder, $list', ({ folder, list, thing }) => {
  const files = readdirSync(join(PROJECT_ROOT, folder)).filter((name) => name.endsWith('.ts'));
  const things = files.filter((name) => name !== list && thing.test(read(folder, name)));
  const tests = `tests/unit/${folder.slice('lib/'.length)}`;

  test('has more than one', () => {
    expect(things.length).toBeGreaterThan(1);
  });

  test.each(things)('%s is in the list and has a test of its own', (name) => {
    const base = name.replace(/\.ts$/u, '');
    expect(read(folder, list)).toContain(`'./${base}'`);
    expect(existsSync(join(PROJECT_ROOT, tests, `${base}.test.ts`))).toBe(true);
  });

  test('every file that helps them is covered by a test', () => {
    const covered = readdirSync(join(PROJECT_ROOT, tests))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(tests, name));
    const sources = files.map((name) => read(folder, name));
    const alone = files
      .map((name) => name.replace(/\.ts$/u, ''))
      .filter(
        (base) =>
          !covered.some((text) => text.includes(`/${base}'`)) &&
          !sources.some((text) => text.includes(`'./${base}'`)),
      );
    expect(alone).toEqual([]);
  });
});
