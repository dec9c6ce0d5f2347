import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from './support/module-graph';

interface LockedPackage {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

const { packages } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** Where Node would look for a package that one at `path` asks for. */
function isLocked(path: string, name: string): boolean {
  const levels = path.split('/node_modules/');
  return (
    levels.some((_, depth) => {
      const folder = levels.slice(0, levels.length - depth).join('/node_modules/');
      return `${folder}/node_modules/${name}` in packages;
    }) || `node_modules/${name}` in packages
  );
}

// `npm ci` refuses a lock file that leaves out what other systems need, and npm leaves it out when
// the lock file is made anew on a machine whose registry does not offer it.
test('the lock file holds the packages of every system', () => {
  const optional = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  );
  expect(optional.length).toBeGreaterThan(20);
  expect(optional.filter(({ path, name }) => !isLocked(path, name))).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
