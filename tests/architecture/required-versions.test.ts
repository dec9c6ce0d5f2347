import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REQUIRED_FEATURES } from '@/lib/browser/required-versions';
import { builtExtension } from '../support/build';
import { PROJECT_ROOT } from './support/module-graph';
import { readSources } from './support/sources';

const sources = [
  ...readSources(['lib', 'components', 'entrypoints'], ['.ts', '.tsx', '.css']),
  { path: 'wxt.config.ts', text: readFileSync(join(PROJECT_ROOT, 'wxt.config.ts'), 'utf8') },
].filter(({ path }) => path !== 'lib/browser/required-versions.ts');

test.each(REQUIRED_FEATURES)('$feature is really needed', ({ sign }) => {
  expect(sources.filter(({ text }) => text.includes(sign))).not.toEqual([]);
});

test('a feature that nobody needs would be found out', () => {
  expect(sources.filter(({ text }) => text.includes('no-such-feature('))).toEqual([]);
});

test('the manifest admits no browser that lacks one of them', () => {
  const manifest = (browser: 'chromium' | 'firefox') =>
    JSON.parse(readFileSync(join(builtExtension(browser), 'manifest.json'), 'utf8'));
  const { gecko, gecko_android: android } = manifest('firefox').browser_specific_settings;
  for (const { chromium, firefox } of REQUIRED_FEATURES) {
    expect(Number(manifest('chromium').minimum_chrome_version)).toBeGreaterThanOrEqual(chromium);
    expect(Number.parseInt(gecko.strict_min_version, 10)).toBeGreaterThanOrEqual(firefox);
    expect(Number.parseInt(android.strict_min_version, 10)).toBeGreaterThanOrEqual(firefox);
  }
});
