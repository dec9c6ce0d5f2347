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

/** Without a warning too, and unknown to Firefox. */
const CHROMIUM_ONLY = ['offscreen', 'sidePanel'];

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
    const everywhere = manifest.permissions.filter((name) => !CHROMIUM_ONLY.includes(name));
    expect(everywhere.sort()).toEqual(PERMISSIONS);
    expect(ABSENT.filter((key) => key in manifest)).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  test('asks for offscreen documents and the side panel only where they are permissions', () => {
    const asked = manifest.permissions.filter((name) => CHROMIUM_ONLY.includes(name));
    expect(asked).toEqual(browser === 'chromium' ? ['sidePanel'] : []);
  });

  test('has a panel beside the page, which no install opens', () => {
    if (browser === 'chromium') {
      expect(manifest['side_panel']).toEqual({ default_path: 'sidepanel.html' });
    } else {
      expect(manifest['sidebar_action']).toMatchObject({
        default_panel: 'sidepanel.html',
        open_at_install: false,
      });
    }
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
