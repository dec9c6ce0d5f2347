import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';

/** One import: from a module of ours to a module of ours or to a package. */
export interface Import {
  from: string;
  /** A path from the root of the tree, or the name of a package. */
  to: string;
  isPackage: boolean;
  isTypeOnly: boolean;
  circle?: string[];
}

export interface ModuleGraph {
  modules: string[];
  imports: Import[];
}

const ROOTS = ['lib', 'components', 'entrypoints'];

/**
 * Reads every import below a folder, type imports included.
 *
 * TypeScript 7 has no compiler interface that dependency-cruiser could use, so it parses with swc;
 * without a parser it would read nothing and find nothing. Callers assert the number of modules.
 */
export async function readModuleGraph(root: string, roots = ROOTS): Promise<ModuleGraph> {
  const { output } = await cruise(
    roots,
    {
      baseDir: root,
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      validate: true,
      ruleSet: {
        forbidden: [{ name: 'circle', severity: 'error', from: {}, to: { circular: true } }],
      },
    },
    { extensions: ['.ts', '.tsx'], alias: { '@': root } },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser answered text, not modules');
  const own = output.modules.filter(({ source }) =>
    roots.some((name) => source.startsWith(`${name}/`)),
  );
  return {
    modules: own.map(({ source }) => source),
    imports: own.flatMap(({ source, dependencies }) =>
      dependencies.map((dependency) => {
        const packageName = packageOf(dependency.resolved) ?? packageOf(dependency.module);
        return {
          from: source,
          to: packageName ?? dependency.resolved,
          isPackage: packageName !== undefined,
          isTypeOnly: dependency.dependencyTypes.includes('type-only'),
          ...(dependency.circular && dependency.cycle
            ? { circle: dependency.cycle.map(({ name }) => name) }
            : {}),
        };
      }),
    ),
  };
}

function packageOf(path: string): string | undefined {
  const parts = path.split('node_modules/').pop()?.split('/') ?? [];
  if (path.includes('node_modules/')) {
    return parts[0]?.startsWith('@') ? `${parts[0]}/${parts[1]}` : parts[0];
  }
  if (/^[.@]\//u.test(path) || ROOTS.includes(parts[0] ?? '')) return undefined;
  if (path.startsWith('wxt/')) return 'wxt';
  return undefined;
}

export const PROJECT_ROOT = join(import.meta.dirname, '../../..');
