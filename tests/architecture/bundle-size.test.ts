import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtExtension } from '../support/build';

const KILOBYTE = 1024;
const BROWSERS = ['chromium', 'firefox'] as const;

/** What runs in no page: the background. */
const NOT_IN_A_PAGE = new Set(['background.js']);

function gzipped(folder: string, paths: Iterable<string>): number {
  let bytes = 0;
  for (const path of paths)
    bytes += gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;
  return bytes;
}

/** A page with every script and style sheet that it loads before anything is clicked. */
function firstLoad(folder: string, page: string): Set<string> {
  const html = readFileSync(join(folder, page), 'utf8');
  const loaded = new Set([page]);
  const open = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/gu)].map(([, to]) => to);
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (loaded.has(path)) continue;
    loaded.add(path);
    const text = readFileSync(join(folder, path), 'utf8');
    for (const [, to = ''] of text.matchAll(/(?:from|import)\s*"(\.{1,2}\/[^"]+)"/gu)) {
      open.push(posix.join(dirname(path), to));
    }
  }
  return loaded;
}

describe.each(BROWSERS)('the build for %s', (browser) => {
  const folder = builtExtension(browser);
  const inPage = readdirSync(folder).filter(
    (name) => name.endsWith('.js') && !NOT_IN_A_PAGE.has(name),
  );

  test('puts at most 20 kB into a page that it is allowed on', () => {
    expect(inPage).toContain('annotator.js');
    expect(gzipped(folder, ['annotator.js'])).toBeLessThanOrEqual(20 * KILOBYTE);
  });

  test.each(inPage.filter((name) => name !== 'annotator.js'))(
    'puts %s into a page on first use, at most 25 kB',
    (name) => {
      expect(gzipped(folder, [name])).toBeLessThanOrEqual(25 * KILOBYTE);
    },
  );

  test('opens its popup with at most 60 kB', () => {
    const loaded = firstLoad(folder, 'popup.html');
    expect([...loaded].some((path) => path.endsWith('.js'))).toBe(true);
    expect(gzipped(folder, loaded)).toBeLessThanOrEqual(60 * KILOBYTE);
  });

  // Each file that is waited for is a millisecond or more of a reader in a hurry.
  test('opens its popup with at most twelve files', () => {
    expect(firstLoad(folder, 'popup.html').size).toBeLessThanOrEqual(12);
  });

  // Its last value is its answer to whoever injected it, and a `var` statement has none.
  test.each(inPage)('lets %s answer whoever injects it', (name) => {
    expect(readFileSync(join(folder, name), 'utf8').trimStart()).not.toMatch(
      /^(?:var|let|const)\b(?![\s\S]*\n[\w$]+;\s*$)/u,
    );
  });

  test('brings nothing into pages that belongs in our own', () => {
    const heavy = /Dexie|IDBKeyRange|openKeyCursor/u;
    const found = inPage.filter((name) => heavy.test(readFileSync(join(folder, name), 'utf8')));
    expect(found).toEqual([]);
    expect(heavy.test(readFileSync(join(folder, 'background.js'), 'utf8'))).toBe(true);
  });
});
