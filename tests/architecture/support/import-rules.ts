import type { Import } from './module-graph';

/** What each folder of `lib`, and `components`, may import of ours. Entrypoints may import all. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  text: [],
  html: [],
  page: ['domain', 'text', 'html'],
  formats: ['domain', 'text', 'html'],
  sharing: ['domain', 'text'],
  database: ['domain'],
  queries: ['domain', 'database', 'text'],
  services: ['domain', 'database', 'text'],
  messaging: ['domain'],
  browser: ['domain'],
  settings: ['domain'],
  i18n: ['domain'],
  // The background put together: what is done on install, message, menu, shortcut and permission.
  background: [
    'domain',
    'database',
    'services',
    'formats',
    'messaging',
    'browser',
    'settings',
    'i18n',
  ],
  components: [
    'domain',
    'queries',
    'messaging',
    'settings',
    'i18n',
    'sharing',
    'formats',
    'text',
    'html',
  ],
};

/** Where each package may be imported; a package that is not listed may be imported nowhere. */
export const IMPORTERS: Record<string, readonly string[]> = {
  '@mozilla/readability': ['lib/page/extraction/'],
  '@zip.js/zip.js': ['lib/formats/read-zip.ts'],
  '@preact/signals': ['components/', 'entrypoints/'],
  'client-zip': ['lib/formats/'],
  dexie: ['lib/database/', 'lib/queries/'],
  htmlparser2: ['lib/formats/'],
  lucide: ['components/ui/icon'],
  marked: ['lib/html/'],
  papaparse: ['lib/formats/'],
  preact: ['components/', 'entrypoints/'],
  // When a review comes due: nothing that runs in a page.
  'ts-fsrs': ['lib/domain/answer-review.ts'],
  uqr: ['components/share/card/'],
  valibot: ['lib/domain/', 'lib/messaging/', 'lib/formats/', 'lib/database/', 'lib/settings/'],
  // `browser.*`; `defineBackground` and `defineUnlistedScript` are the entrypoints' own.
  wxt: ['lib/browser/', 'lib/messaging/', 'lib/settings/', 'entrypoints/'],
  // While the extension is built only: never in the product.
  yaml: ['lib/i18n/vite-locales.ts'],
  vite: ['lib/i18n/vite-locales.ts'],
};

/** The folder that a rule speaks of: `lib/page/watching/x.ts` is `page`. */
export function folderOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'lib' ? second : top;
}

/** Every import that breaks a rule, as a sentence. */
export function brokenRules(imports: readonly Import[]): string[] {
  const broken: string[] = [];
  for (const { from, to, isPackage, circle } of imports) {
    if (circle !== undefined) broken.push(`a circle: ${[from, ...circle].join(' → ')}`);
    if (isPackage) {
      if (to.startsWith('node:') || IMPORTERS[to] === undefined) {
        if (folderOf(from) !== 'i18n' || !from.endsWith('vite-locales.ts')) {
          broken.push(`${from} imports ${to}, which no folder may import`);
        }
      } else if (!IMPORTERS[to].some((path) => from.startsWith(path))) {
        broken.push(`${from} imports ${to}, which only ${IMPORTERS[to].join(', ')} may`);
      }
      continue;
    }
    const [source, target] = [folderOf(from), folderOf(to)];
    if (
      source === target ||
      source === 'entrypoints' ||
      !/^(?:lib|components|entrypoints)\//u.test(to)
    ) {
      continue;
    }
    if (!(MAY_IMPORT[source] ?? []).includes(target)) {
      broken.push(`${from} imports ${to}: ${source} may not import ${target}`);
    }
  }
  return broken;
}
