import { describe, expect, test } from 'vitest';
import { readProduct, readSources, type Source } from './support/sources';

interface Rule {
  says: string;
  forbids: RegExp;
  except?: (path: string) => boolean;
  /** What the rule must find. */
  canary: string;
}

const isPageCode = (path: string) =>
  /^(?:lib\/(?:page|domain|text|html)|components\/annotator)\//u.test(path);

const RULES: Rule[] = [
  {
    says: 'HTML enters a DOM only through the one sanitising door',
    forbids:
      /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|setHTML(?:Unsafe)?\(|createContextualFragment/u,
    // The list of features names what the lowest browser version must have.
    except: (path) =>
      path.startsWith('lib/html/sanitise') || path === 'lib/browser/required-versions.ts',
    canary: 'element.innerHTML = note',
  },
  {
    says: 'code that runs in pages does without what plain-http pages do not have',
    forbids: /crypto\.randomUUID|crypto\.subtle|navigator\.locks|navigator\.clipboard\./u,
    except: (path) => !isPageCode(path),
    canary: 'const id = crypto.randomUUID()',
  },
  {
    says: 'modules export names, never a default',
    forbids: /^export default /mu,
    // WXT finds an entrypoint by its default export.
    except: (path) => path.startsWith('entrypoints/') || path === 'lib/i18n/vite-locales.ts',
    canary: 'export default function x() {}',
  },
  {
    says: 'nothing exported can be reassigned',
    forbids: /^export let /mu,
    canary: 'export let state = 1',
  },
  {
    says: 'types are not switched off',
    forbids: /@ts-(?:ignore|nocheck)|\bas any\b|: any\b|as unknown as/u,
    canary: 'const x = y as unknown as Z',
  },
  {
    says: 'what is left to do has a date',
    forbids: /\b(?:TODO|FIXME|XXX)\b(?! \[\d{4}-\d{2}-\d{2}\])/u,
    canary: '// TODO later',
  },
  {
    // An effect runs after the next frame: the first key would go elsewhere.
    says: 'what takes the focus or hears keys does so as it appears, in a layout effect',
    forbids:
      /\buseEffect\(\(\) =>(?: [^{\n]*\.focus\(| \{(?:(?!\n {2}\})[\s\S])*?(?:\.focus\(|'keydown'))/u,
    canary: 'useEffect(() => field.current?.focus(), []);',
  },
  {
    says: 'nothing is written to the console',
    forbids: /\bconsole\.\w+\(/u,
    canary: 'console.log(1)',
  },
];

/** Comments may name what the code must not do; what is left to do stands in comments alone. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/(^|\s)\/\/(?! TODO| FIXME| XXX).*$/gmu, '$1');
}

function offenders(rule: Rule, sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => rule.except?.(path) !== true)
    .filter(({ text }) => rule.forbids.test(withoutComments(text)))
    .map(({ path }) => path);
}

describe('in the code of the product', () => {
  const product = readProduct();

  test.each(RULES)('$says', (rule) => {
    expect(product.length).toBeGreaterThan(100);
    expect(offenders(rule, product)).toEqual([]);
  });

  test.each(RULES)('the test would notice otherwise: $says', (rule) => {
    const path = rule.except === undefined ? 'lib/x.ts' : 'lib/page/x.ts';
    expect(offenders(rule, [{ path, text: rule.canary }])).toEqual([path]);
  });
});

function overdue(sources: readonly Source[], today: string): string[] {
  return sources.flatMap(({ path, text }) =>
    [...text.matchAll(/TODO \[(\d{4}-\d{2}-\d{2})\]/gu)]
      .filter(([, date = '']) => date < today)
      .map(([todo]) => `${path}: ${todo}`),
  );
}

test('no promise is overdue', () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(
    overdue(
      readSources(['lib', 'components', 'entrypoints', 'tests'], ['.ts', '.tsx']).filter(
        ({ path }) => !path.startsWith('tests/architecture/'),
      ),
      today,
    ),
  ).toEqual([]);
  expect(overdue([{ path: 'x', text: '// TODO [2020-01-01]: x' }], today)).toHaveLength(1);
});
