import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BROWSER_VARIABLE, findBrowser } from './browsers/find-browser';
import type { BrowserName } from './browsers/contract';

const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

/** Latin, Arabic and symbols: without a font a bare machine draws boxes. */
const FONTS = 'fonts-dejavu-core';

const HOW_TO: Record<BrowserName, string> = {
  chromium: [
    'No Chrome, Chromium or Edge was found. Install one of them:',
    '  Debian, Ubuntu  sudo apt-get install chromium',
    '  Fedora          sudo dnf install chromium',
    '  macOS           https://www.google.com/chrome/',
    '  Windows         Edge comes with it; or https://www.google.com/chrome/',
  ].join('\n'),
  firefox: [
    'No Firefox was found. Install it:',
    '  Debian          sudo apt-get install firefox-esr',
    '  Fedora          sudo dnf install firefox',
    '  macOS, Windows  https://www.mozilla.org/firefox/',
  ].join('\n'),
};

/**
 * The program of a browser; installed with apt where that is possible without asking (Debian, as
 * root). Elsewhere an error that says exactly what to install.
 */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found !== undefined) {
    if (existsSync(found)) return found;
    throw new Error(`${BROWSER_VARIABLE[name]} names ${found}, and there is no such program.`);
  }
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing ${DEBIAN_PACKAGES[name]} with apt …`);
    apt('update');
    apt('install', '--yes', '--no-install-recommends', DEBIAN_PACKAGES[name], FONTS);
    const installed = findBrowser(name);
    if (installed !== undefined) return installed;
  }
  const variable = `Or name its program: ${BROWSER_VARIABLE[name]}=/path/to/it`;
  throw new Error(`${HOW_TO[name]}\n${variable}`);
}

function apt(...args: string[]): void {
  execFileSync('apt-get', ['-qq', ...args], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
