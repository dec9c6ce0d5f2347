import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtExtension } from '../support/build';

interface Manifest {
  permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: { extension_pages: string };
  commands: Record<string, { suggested_key?: unknown }>;
  [key: string]: unknown;
}

function manifestOf(browser: 'chromium' | 'firefox'): Manifest {
  return JSON.parse(readFileSync(join(builtExtension(browser), 'manifest.json'), 'utf8'));
}

const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'scripting',
  'storage',
  'unlimitedStorage',
];

/** Each of these shows a warning at install, or shows the extension to pages. */
const ABSENT = [
  'host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'optional_permissions',
];

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (browser) => {
  const manifest = manifestOf(browser);

  test('asks for nothing that the browser warns of at install', () => {
    expect(manifest.permissions.filter((name) => name !== 'offscreen').sort()).toEqual(PERMISSIONS);
    expect(ABSENT.filter((key) => key in manifest)).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  test('asks for offscreen documents only where they exist', () => {
    expect(browser === 'chromium' || !manifest.permissions.includes('offscreen')).toBe(true);
  });

  test('lets its pages load and send nothing but what ships with them', () => {
    const rules = manifest.content_security_policy.extension_pages.split('; ').sort();
    expect(rules).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      // quote cards and masks of the highlighter's strokes are made on the device
      "img-src 'self' data: blob:",
      "script-src 'self'",
      "style-src 'self'",
    ]);
  });

  test('suggests at most four shortcuts, since Chrome refuses a fifth', () => {
    const suggested = Object.values(manifest.commands).filter((command) => command.suggested_key);
    expect(suggested.length).toBeGreaterThan(0);
    expect(suggested.length).toBeLessThanOrEqual(4);
  });

  test('is manifest version 3', () => {
    expect(manifest['manifest_version']).toBe(3);
  });
});
