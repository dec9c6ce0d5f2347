import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, test } from 'vitest';
import type { BrowserName } from './browsers/contract';
import { Reader } from './reader';

const PICTURES = resolve(import.meta.dirname, '../../.output/test-results');

/**
 * Something that a reader does from beginning to end, in the built extension: once in Chromium and
 * once in Firefox, each in a browser of its own with an empty profile.
 */
export function flow(
  sentence: string,
  steps: (reader: Reader, browser: BrowserName) => Promise<void>,
): void {
  describe.each(['chromium', 'firefox'] as const)('in %s', (browser) => {
    test(sentence, async () => {
      const reader = await Reader.start(browser);
      try {
        await steps(reader, browser);
      } catch (error) {
        await keepPicture(reader, sentence);
        console.error(await whatWasShown(reader));
        throw error;
      } finally {
        await reader.leave();
      }
    });
  });
}

/** What the tab in front showed when a flow failed. */
async function keepPicture(reader: Reader, sentence: string): Promise<void> {
  const name = `${reader.browser.name}-${sentence.replaceAll(/\W+/gu, '-').slice(0, 60)}.png`;
  try {
    const page = await reader.browser.openedTab((url) => /^https?:/u.test(url));
    await mkdir(PICTURES, { recursive: true });
    await writeFile(join(PICTURES, name), await page.target.screenshot());
  } catch {
    // There is no page any more; the failure itself is what counts.
  }
}

/** The words on every surface that was open when a flow failed. */
async function whatWasShown({ browser }: Reader): Promise<string> {
  const addresses = await browser.addresses().catch(() => []);
  const shown = addresses.map(async (address) => {
    const surface = await browser.openedTab((url) => url === address);
    return `${address}: ${(await surface.text()).slice(0, 600)}`;
  });
  const texts = await Promise.all(shown.map((one) => one.catch(String)));
  return ['It was open then:', ...texts].join('\n  ');
}
