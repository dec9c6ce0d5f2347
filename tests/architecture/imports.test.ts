import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { brokenRules } from './support/import-rules';
import { type ModuleGraph, PROJECT_ROOT, readModuleGraph } from './support/module-graph';

describe('who may import whom', () => {
  let graph: ModuleGraph;
  beforeAll(async () => {
    graph = await readModuleGraph(PROJECT_ROOT);
  });

  test('the test reads the whole house', () => {
    expect(graph.modules.length).toBeGreaterThan(100);
    expect(graph.imports.some(({ isTypeOnly }) => isTypeOnly)).toBe(true);
  });

  test('every import keeps the rules, and there is no circle', () => {
    expect(brokenRules(graph.imports)).toEqual([]);
  });

  test('within a folder paths are relative, across folders they begin with @/', async () => {
    const { readFile } = await import('node:fs/promises');
    const wrong: string[] = [];
    for (const module of graph.modules) {
      const source = await readFile(join(PROJECT_ROOT, module), 'utf8');
      for (const [, path = ''] of source.matchAll(/from '(\.\.?\/[^']*|@\/[^']*)'/gu)) {
        if (path.startsWith('@/') || !path.startsWith('../')) continue;
        const target = join(module, '..', path);
        if (target.split('/').slice(0, 2).join('/') !== module.split('/').slice(0, 2).join('/')) {
          wrong.push(`${module}: ${path}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a house with broken rules', () => {
  test('is found out', async () => {
    const planted = await readModuleGraph(
      join(PROJECT_ROOT, 'tests/fixtures/architecture/broken-house'),
      ['lib'],
    );
    expect(planted.modules).toHaveLength(5);
    const broken = brokenRules(planted.imports);
    expect(broken).toEqual(
      expect.arrayContaining([
        expect.stringContaining('lib/domain/annotation.ts imports lib/page/paint.ts'),
        expect.stringContaining('lib/page/paint.ts imports dexie'),
        expect.stringContaining('a circle: lib/text/one.ts'),
      ]),
    );
  });
});
