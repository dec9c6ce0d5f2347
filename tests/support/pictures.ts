import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ChromiumTarget } from './browsers/chromium-target';
import { buildExtension } from './build';
import { ensureBrowser } from './install-browser';
import { compareWithMockups } from './pictures/compare';
import { FIRST_SCENES, LATER_SCENES } from './pictures/own-page-scenes';
import { PAGE_SCENES } from './pictures/page-scenes';
import { POPUP_SCENES } from './pictures/popup-scenes';
import type { Scene } from './pictures/scene';
import { Reader, type ExtensionPage } from './reader';

const FOLDER = resolve(import.meta.dirname, '../../.output/pictures');

/** As sharp as the mockups' own pictures. */
const SCALE = 1.5;

const SCENES: readonly Scene[] = [
  ...FIRST_SCENES,
  ...POPUP_SCENES,
  ...PAGE_SCENES,
  ...LATER_SCENES,
];

/**
 * `npm run pictures`: each surface of the built extension with real data, under its mockup's name:
 * NAME-light.png, NAME-dark.png, and both from right to left. `-- NAME …` makes only those scenes
 * shown; `-- --compare FOLDER` (or PULLQUOTE_MOCKUPS) puts them beside the mockups' pictures.
 */
export async function main(args: readonly string[]): Promise<number> {
  const mockups = args.includes('--compare')
    ? (args[args.indexOf('--compare') + 1] ?? process.env['PULLQUOTE_MOCKUPS'])
    : undefined;
  const wanted = args.filter((arg) => SCENES.some(({ name }) => name === arg));
  ensureBrowser('chromium');
  buildExtension('chromium');
  if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const missing = [
    ...(await takePictures('en', '', wanted)),
    ...(await takePictures('ar', '-rtl', wanted)),
  ];
  if (args.includes('--compare')) {
    if (mockups === undefined) throw new Error('--compare needs a folder of the mockups’ pictures');
    console.log(compareWithMockups(FOLDER, resolve(mockups)));
  }
  console.log(`Pictures: ${FOLDER}`);
  for (const line of missing) console.error(`✗ ${line}`);
  return missing.length === 0 ? 0 : 1;
}

/** Every scene in one language; scenes build on each other, so all are arranged. */
async function takePictures(
  language: string,
  suffix: string,
  wanted: readonly string[],
): Promise<string[]> {
  const missing: string[] = [];
  const reader = await Reader.start('chromium');
  try {
    await chooseLanguage(reader, language);
    for (const scene of SCENES) {
      try {
        await take(reader, scene, suffix, wanted);
      } catch (error) {
        missing.push(`${scene.name}${suffix}: ${error instanceof Error ? error.message : error}`);
      }
    }
  } finally {
    await reader.leave();
  }
  return missing;
}

/** By the setting: a browser has its own surfaces only in languages that were installed for it. */
async function chooseLanguage(reader: Reader, language: string): Promise<void> {
  const desk = await reader.deskPage();
  await desk.evaluateInPage(async (chosen) => {
    const { chrome } = globalThis as typeof globalThis & ExtensionPage;
    await chrome.storage.local.set({ 'setting.language': chosen });
  }, language);
}

async function take(
  reader: Reader,
  { name, size, arrange }: Scene,
  suffix: string,
  wanted: readonly string[],
): Promise<void> {
  const surface = await arrange(reader);
  const { target } = surface;
  if (!(target instanceof ChromiumTarget)) throw new Error('pictures are taken in Chromium');
  if (size !== undefined) await target.resize(size.width, size.height, SCALE);
  if (wanted.length === 0 || wanted.includes(name)) {
    for (const look of ['light', 'dark'] as const) {
      // What fades in inside a closed root is no animation of the document: nothing to wait for.
      await target.emulate({ dark: look === 'dark', still: true });
      await surface.evaluate(settled);
      writeFileSync(join(FOLDER, `${name}${suffix}-${look}.png`), await target.screenshot());
    }
    console.log(`✓ ${name}${suffix}`);
  }
  await target.emulate({ dark: false });
  if (size === undefined) await surface.close();
}

/** Until fonts are there and nothing moves any more. */
async function settled(): Promise<void> {
  await document.fonts.ready;
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  await new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
  });
}
