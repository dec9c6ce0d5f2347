import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ChromiumTarget } from '../browsers/chromium-target';
import type { Surface } from '../browsers/surface';
import { Reader } from '../reader';
import { READINGS, storeMarked, storeReadings } from './readings';
import { LATER_MARKED, openSample, SAMPLES } from './samples';

/** https://developer.chrome.com/docs/webstore/images: listing pictures and the small tile. */
const LISTING = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const PAGE = { width: 1200, height: 640 };

const ICON = readFileSync(resolve(import.meta.dirname, '../../../lib/assets/icon.svg'), 'utf8');

/** One surface of the product with the sentence that stands over it. */
interface StorePicture {
  name: string;
  says: string;
  /** A popup is shown over the page that it belongs to. */
  take(reader: Reader): Promise<{ page: Buffer; popup?: Buffer }>;
}

const { url, marked, ...about } = SAMPLES.en;

const PICTURES: readonly StorePicture[] = [
  {
    name: '1-highlight',
    says: 'Select a sentence. Pick a colour. Write what you think.',
    async take(reader) {
      const page = await sample(reader);
      const [first] = marked;
      await reader.isHighlighted(page, first?.quote ?? '');
      await page.clickText(first?.quote ?? '');
      await page.inPage.find({ css: '.popover' });
      return { page: await picture(page, PAGE) };
    },
  },
  {
    name: '2-popup',
    says: 'The article, and everything you marked in it.',
    async take(reader) {
      const page = await sample(reader);
      const popup = await reader.browser.clickToolbarButton(page);
      await popup.find({ css: '.annotation + .annotation' });
      const shown = await picture(popup);
      await popup.close();
      return { page: await picture(page, PAGE), popup: shown };
    },
  },
  {
    name: '3-share',
    says: 'Share a quote with its source. Nothing is sent until you send it.',
    async take(reader) {
      const page = await sample(reader);
      const popup = await reader.browser.clickToolbarButton(page);
      await popup.click({ css: '.annotation [aria-haspopup="menu"]' });
      await popup.click({ css: '[role="menuitem"]:nth-of-type(3)' });
      await popup.find({ css: '.quote-preview' });
      const shown = await picture(popup);
      await popup.close();
      return { page: await picture(page, PAGE), popup: shown };
    },
  },
  {
    name: '4-library',
    says: 'One library, searched at once. It stays in this browser.',
    async take(reader) {
      const library = await reader.browser.extensionPage('library.html');
      await library.find({ css: '.annotation' });
      return { page: await picture(library, PAGE) };
    },
  },
  {
    name: '5-keyboard',
    says: 'Read and highlight with the keyboard alone.',
    async take(reader) {
      const page = await sample(reader);
      await reader.browser.useCommand(page, 'sentence-cursor');
      await page.inPage.find({ css: 'iframe' });
      for (const key of ['ArrowDown', 'ArrowDown', 'j']) await page.press(key);
      return { page: await picture(page, PAGE) };
    },
  },
];

/** Pictures for the stores' listings, each of the built extension with real data. */
export async function takeStorePictures(
  folder: string,
  prepare: (reader: Reader) => Promise<void>,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const reader = await Reader.start('chromium');
  try {
    await prepare(reader);
    await storeReadings(reader, READINGS);
    const first = await openSample(reader, SAMPLES.en);
    await reader.wake(first);
    await storeMarked(reader, url, about, [...marked, ...LATER_MARKED.en]);
    await first.close();
    for (const { name, says, take } of PICTURES) {
      const html = listing(says, await take(reader));
      await write(reader, join(folder, `${name}.png`), html, LISTING);
    }
    await write(reader, join(folder, 'tile.png'), tile(), TILE);
  } finally {
    await reader.leave();
  }
  console.log(`Pictures for the stores: ${folder}`);
}

async function sample(reader: Reader): Promise<Surface> {
  const page = await openSample(reader, SAMPLES.en);
  await page.target.resize(PAGE.width, PAGE.height);
  await reader.wake(page);
  return page;
}

async function picture(surface: Surface, size?: typeof PAGE): Promise<Buffer> {
  const { target } = surface;
  if (!(target instanceof ChromiumTarget)) throw new Error('pictures are taken in Chromium');
  if (size !== undefined) await target.resize(size.width, size.height, 1);
  await target.emulate({ dark: false, still: true });
  await surface.evaluate(() => document.fonts.ready.then(() => null));
  return target.screenshot();
}

/** Shows a page of ours and keeps its picture, exactly as large as the store wants it. */
async function write(
  reader: Reader,
  file: string,
  html: string,
  size: { width: number; height: number },
): Promise<void> {
  const page = await reader.openArticle(`http://store.example/${Date.now()}`, html);
  await page.evaluate(() => Promise.all([...document.images].map((one) => one.decode())));
  writeFileSync(file, await picture(page, size));
  console.log(`✓ ${file}`);
  await page.close();
}

const STYLE = `*{box-sizing:border-box}body{margin:0;background:#f3f3f1;color:#1a1a1c;font-family:P052,"Palatino Linotype",Palatino,"Noto Serif",serif;overflow:hidden}h1{font-weight:400;margin:0}svg{display:block}`;

function listing(says: string, { page, popup }: { page: Buffer; popup?: Buffer }): string {
  const source = (image: Buffer) => `data:image/png;base64,${image.toString('base64')}`;
  const over = popup === undefined ? '' : `<img class="popup" alt="" src="${source(popup)}">`;
  return `<!doctype html><meta charset="utf-8"><title>Pullquote</title><style>${STYLE}
h1{font-size:40px;line-height:64px;padding:32px 40px 24px;height:120px;white-space:nowrap}
main{position:relative;margin:0 40px;width:1200px;height:640px;border:1px solid #dfdfdc;background:#fcfcfb}
.page{display:block;width:1200px;height:640px}
.popup{position:absolute;inset-block-start:12px;inset-inline-end:16px;max-height:616px;border-radius:8px;box-shadow:0 0 0 1px rgb(26 26 28/.13),0 8px 20px rgb(26 26 28/.25)}</style>
<h1>${says}</h1><main><img class="page" alt="" src="${source(page)}">${over}</main>`;
}

function tile(): string {
  return `<!doctype html><meta charset="utf-8"><title>Pullquote</title><style>${STYLE}
body{background:#fcfcfb;padding:44px 40px}header{display:flex;gap:16px;align-items:center;font-size:40px}
svg{width:56px;height:56px}p{font-size:27px;line-height:40px;margin:40px 0 0}
mark{background:#ffe98a;color:#1a1a1c;text-decoration:underline solid 2px #a17700;text-underline-offset:5px}</style>
<header>${ICON}Pullquote</header><p>Mark <mark>what matters</mark>.<br>It stays with you.</p>`;
}
