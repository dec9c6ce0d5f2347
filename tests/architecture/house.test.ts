import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from './support/module-graph';
import { readProduct } from './support/sources';

const TOP_LEVEL = [
  'package.json',
  'package-lock.json',
  'wxt.config.ts',
  'tsconfig.json',
  'vitest.config.ts',
  'web-ext.config.ts',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'entrypoints',
  'components',
  'lib',
  'tests',
];

const map = readFileSync(join(PROJECT_ROOT, 'lib/README.md'), 'utf8');

describe('the house', () => {
  test('has nothing at its top level but what belongs there', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: PROJECT_ROOT, encoding: 'utf8' });
    const top = [
      ...new Set(
        tracked
          .trim()
          .split('\n')
          .map((path) => path.split('/')[0] ?? ''),
      ),
    ];
    expect(top).toContain('package.json');
    expect(top.filter((name) => !name.startsWith('.') && !TOP_LEVEL.includes(name))).toEqual([]);
  });

  test('has no attic', () => {
    const attics = readProduct().filter(({ path }) =>
      /\/(?:utils?|helpers?|common|types|misc)(?:\/|\.tsx?$)/u.test(path),
    );
    expect(attics.map(({ path }) => path)).toEqual([]);
  });

  test('has no barrels', () => {
    const barrels = readProduct().filter(({ path }) =>
      /^(?:lib|components)\/.*\/index\.tsx?$/u.test(path),
    );
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });
});

describe('the map of lib', () => {
  test('names every folder of lib, and no other', () => {
    const folders = readdirSync(join(PROJECT_ROOT, 'lib'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const named = [...map.matchAll(/^\| `(\w+)\/` \|/gmu)].map(([, name]) => name);
    expect(named.sort()).toEqual(folders.sort());
  });

  test('points at files that are there', () => {
    const paths = [...map.matchAll(/`((?:lib|components|entrypoints|tests)\/[\w./-]+)`/gu)].map(
      ([, path = '']) => path,
    );
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(join(PROJECT_ROOT, path)))).toEqual([]);
  });
});

test('nothing in the project speaks of the machine it was made on', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: PROJECT_ROOT, encoding: 'utf8' });
  const texts = tracked
    .trim()
    .split('\n')
    .filter(
      (path) =>
        /\.(?:tsx?|mjs|md|json|ya?ml|html|css)$/u.test(path) &&
        existsSync(join(PROJECT_ROOT, path)),
    );
  expect(texts.length).toBeGreaterThan(100);
  const offenders = texts.filter((path) =>
    /(?<![\w./@-])\/(?:work|root)\/[a-z]/u.test(readFileSync(join(PROJECT_ROOT, path), 'utf8')),
  );
  expect(offenders.filter((path) => path !== 'tests/architecture/house.test.ts')).toEqual([]);
  expect(readFileSync(join(PROJECT_ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});
