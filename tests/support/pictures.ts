import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ChromiumTarget } from './browsers/chromium-target';
import { buildExtension } from './build';
import { ensureBrowser } from './install-browser';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { compareWithMockups } from './pictures/compare';
import { FIRST_SCENES, LAST_SCENES, LATER_SCENES } from './pictures/own-page-scenes';
import { WORK_SCENES } from './pictures/work-scenes';
import { READING_SCENES } from './pictures/reading-scenes';
import { SHARING_SCENES } from './pictures/sharing-scenes';
import { PAGE_SCENES } from './pictures/page-scenes';
import { POPUP_SCENES } from './pictures/popup-scenes';
import type { Language, Scene } from './pictures/scene';
import { takeStorePictures } from './pictures/store-pictures';
import { Reader, type ExtensionPage } from './reader';

const FOLDER = resolve(import.meta.dirname, '../../.output/pictures');

/** As sharp as the mockups' own pictures. A popup keeps the metrics of its window. */
const SCALE = 1.5;

const SCENES: readonly Scene[] = [
  ...FIRST_SCENES,
  ...POPUP_SCENES,
  ...PAGE_SCENES,
  ...LATER_SCENES,
  ...SHARING_SCENES,
  ...READING_SCENES,
  ...WORK_SCENES,
  ...LAST_SCENES,
];

/**
 * `npm run pictures`: each surface of the built extension with real data, under its mockup's name:
 * NAME-light.png, NAME-dark.png, and both from right to left. `-- NAME …` makes only those scenes
 * shown; `-- --compare FOLDER` (or PULLQUOTE_MOCKUPS) puts them beside the mockups' pictures;
 * `-- --language de` lets the surfaces speak that language, NAME-de-light.png; `-- --store` makes
 * what the stores show, in `store/`.
 */
export async function main(args: readonly string[]): Promise<number> {
  const mockups = mockupsFolder(args);
  if (args.includes('--compare') && mockups === undefined) {
    console.error(
      'With what? Give the folder of the mockups’ pictures: npm run pictures -- --compare FOLDER, or PULLQUOTE_MOCKUPS.',
    );
    return 1;
  }
  const wanted = args.filter((arg) => SCENES.some(({ name }) => name === arg));
  ensureBrowser('chromium');
  buildExtension('chromium');
  const spoken = LOCALES.find((locale) => locale === args[args.indexOf('--language') + 1]);
  if (args.includes('--store')) {
    await takeStorePictures(join(FOLDER, 'store'), (reader) => chooseLanguage(reader, 'en'));
    return 0;
  }
  if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const missing =
    spoken !== undefined && args.includes('--language')
      ? await takePictures(spoken, `-${spoken}`, wanted)
      : [...(await takePictures('en', '', wanted)), ...(await takePictures('ar', '-rtl', wanted))];
  if (mockups !== undefined) console.log(compareWithMockups(FOLDER, mockups));
  console.log(`Pictures: ${FOLDER}`);
  for (const line of missing) console.error(`✗ ${line}`);
  return missing.length === 0 ? 0 : 1;
}

/** The folder after `--compare` or in PULLQUOTE_MOCKUPS, if it is there. */
function mockupsFolder(args: readonly string[]): string | undefined {
  if (!args.includes('--compare')) return undefined;
  const given = [args[args.indexOf('--compare') + 1], process.env['PULLQUOTE_MOCKUPS']];
  const folder = given.find((one) => one !== undefined && existsSync(one));
  return folder === undefined ? undefined : resolve(folder);
}

/**
 * Every scene in one language; scenes build on each other, so all are arranged. What is read is
 * Arabic in Arabic, else English.
 */
async function takePictures(
  locale: Locale,
  suffix: string,
  wanted: readonly string[],
): Promise<string[]> {
  const language: Language = locale === 'ar' ? 'ar' : 'en';
  const missing: string[] = [];
  const reader = await Reader.start('chromium');
  try {
    await chooseLanguage(reader, locale);
    for (const scene of SCENES) {
      try {
        await take(reader, scene, { language, suffix, wanted });
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
  { name, size, touch, arrange }: Scene,
  { language, suffix, wanted }: { language: Language; suffix: string; wanted: readonly string[] },
): Promise<void> {
  const surface = await arrange(reader, language);
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
  if (touch === true) await target.touch(false);
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
