import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { BrowserName } from './browsers/contract';
import { doMainJob } from './main-job';
import { Reader } from './reader';

const FOLDER = resolve(import.meta.dirname, '../../.output/demo');

/**
 * The main job without a display, told line by line: a line is printed once the browser has shown
 * that it holds. Pictures and exported files stay in `.output/demo/`. Answers 1 at the first step
 * that does not hold.
 */
export async function demonstrate(name: BrowserName): Promise<number> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const reader = await Reader.start(name);
  console.log(`${reader.browser.version}, no display: the main job, headless.\n`);
  let number = 0;
  try {
    const { page, markdown, backup } = await doMainJob(
      reader,
      (line) => console.log(`✓ ${++number}. ${line}`),
      (picture, surface) => surface.screenshot(join(FOLDER, `${picture}.png`)),
    );
    await page.target.activate();
    await page.screenshot(join(FOLDER, '4-page.png'));
    const library = await reader.browser.extensionPage('library.html');
    await library.find({ role: 'button', nameHas: 'Export' });
    await library.screenshot(join(FOLDER, '5-library.png'));
    for (const file of [markdown, backup]) await copyFile(file, join(FOLDER, basename(file)));
    console.log(`\nPictures and exported files: ${FOLDER}`);
    return 0;
  } catch (error) {
    console.error(`✗ ${number + 1}. ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    await reader.leave();
  }
}
