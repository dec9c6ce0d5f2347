import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { BrowserName } from './browsers/contract';
import { launchBrowser } from './browsers/launch';
import { buildExtension, buildFolder } from './build';
import { demonstrate } from './demo';
import { ensureBrowser } from './install-browser';
import { startPageServer } from './page-server';
import { FIXTURES } from './reader';

const ROOT = resolve(import.meta.dirname, '../..');
const SAMPLE = 'harbour-courier/';

/**
 * `npm start`: the extension in a real browser, on a sample article. Without a display it shows the
 * main job headless instead, line by line. `--firefox` takes Firefox, `--headless` needs no display.
 */
export async function main(args: readonly string[]): Promise<number> {
  const name = args.includes('--firefox') ? 'firefox' : 'chromium';
  try {
    const executable = ensureBrowser(name);
    console.log(`Building the extension for ${executable} …`);
    buildExtension(name);
    if (args.includes('--headless') || !hasDisplay()) return await demonstrate(name);
    return await open(name);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Opens a browser with a profile of its own, which it keeps from start to start. */
async function open(name: BrowserName): Promise<number> {
  const pages = await startPageServer(FIXTURES, 4127);
  const address = `http://127.0.0.1:${pages.port}/${SAMPLE}`;
  const profile = join(ROOT, `.output/profile-${name}`);
  const options = { extensionDir: buildFolder(name), profile, headless: false };
  const browser = await launchBrowser(name, options).catch((error: unknown) => {
    console.log(howToLoad(name, address));
    throw error;
  });
  await browser.open(address);
  console.log(`${browser.version} shows ${address}`);
  console.log('Select a passage, or click the Pullquote icon in the toolbar.');
  console.log('Close the browser, or press Ctrl C here, to end.');
  await Promise.race([browser.closed(), once(process, 'SIGINT')]);
  await browser.quit();
  await pages.close();
  return 0;
}

/** Some managed browsers refuse extensions from a command line; three clicks do it. */
function howToLoad(name: BrowserName, address: string): string {
  const folder = buildFolder(name);
  const clicks =
    name === 'firefox'
      ? [
          'Open about:debugging#/runtime/this-firefox',
          'Click “Load Temporary Add-on…”',
          `Choose ${join(folder, 'manifest.json')}`,
        ]
      : [
          'Open chrome://extensions and switch “Developer mode” on',
          'Click “Load unpacked”',
          `Choose the folder ${folder}`,
        ];
  return [
    'This browser does not take an extension from here. Load it by hand:',
    ...clicks.map((click, at) => `  ${at + 1}. ${click}`),
    `Then open ${address}`,
  ].join('\n');
}
