import type { Surface } from '../browsers/surface';
import type { Reader } from '../reader';
import { SAMPLES } from './samples';
import type { Language, Scene } from './scene';

const DIALOG = { width: 1000, height: 760 };
const CARD_DIALOG = { width: 1000, height: 850 };

/** The share dialog of the library, over the sample's first annotation. */
async function shareDialog(reader: Reader, language: Language): Promise<Surface> {
  const articles = await reader.records('articles');
  const sample = articles.find(({ url }) => url === SAMPLES[language].url);
  const surface = await reader.browser.extensionPage(`library.html?article=${sample?.id ?? ''}`);
  await surface.find({ css: '.annotation' });
  for (const key of ['j', 's']) await surface.press(key);
  await surface.find({ css: 'dialog[open] .share-wide' });
  return surface;
}

async function cardDialog(reader: Reader, language: Language): Promise<Surface> {
  const surface = await shareDialog(reader, language);
  await surface.click({ css: 'dialog[open] .copy-targets .button:last-child' });
  await surface.find({ css: 'dialog[open] .card-frame canvas' });
  return surface;
}

/** What goes out of the library, and how it looks. */
export const SHARING_SCENES: readonly Scene[] = [
  { name: 'share-text', size: DIALOG, arrange: shareDialog },
  {
    name: 'share-article',
    size: DIALOG,
    async arrange(reader, language) {
      const surface = await shareDialog(reader, language);
      await surface.click({ css: 'dialog[open] .tab:first-child' });
      return surface;
    },
  },
  { name: 'share-image', size: CARD_DIALOG, arrange: cardDialog },
  {
    name: 'share-image-wide',
    size: CARD_DIALOG,
    async arrange(reader, language) {
      const surface = await cardDialog(reader, language);
      await surface.click({ css: 'dialog[open] .card-options .segment:last-child' });
      await surface.click({ css: 'dialog[open] .style-choice:nth-of-type(3)' });
      return surface;
    },
  },
  {
    name: 'share-link-unverified',
    async arrange(reader) {
      const refrain = 'The water was always there, and it was always going to be.';
      const verse = `<p>Nobody wrote it down.</p><p>${refrain}</p>`;
      const rest = 'The gauges were read by hand in those years, twice a day, by the same man. ';
      const page = await reader.openArticle(
        'http://refrain.example/song',
        `<html lang="en"><title>A Song of the Gauges</title><article><h1>A Song of the Gauges</h1>${verse.repeat(3)}<p>${rest.repeat(12)}</p></article>`,
      );
      await reader.wake(page);
      // It begins and ends inside of words, which no link can do.
      const part = refrain.slice(2, -3);
      await page.selectText(part);
      await page.inPage.click({ css: 'button[data-color="green"]' });
      await reader.isHighlighted(page, part);
      const popup = await reader.browser.clickToolbarButton(page);
      await popup.click({ css: '.annotation [aria-haspopup="menu"]' });
      await popup.click({ css: '[role="menuitem"]:nth-of-type(3)' });
      await popup.find({ css: '.quote-preview' });
      return popup;
    },
  },
];
