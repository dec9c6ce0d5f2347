import type { Surface } from '../browsers/surface';
import { ARTICLE, PASSAGE } from '../main-job';
import type { Reader } from '../reader';
import type { Scene } from './scene';

const WINDOW = { width: 900, height: 640 };

async function ready(reader: Reader, url: string = ARTICLE): Promise<Surface> {
  const page = await reader.open(url);
  await page.target.resize(WINDOW.width, WINDOW.height);
  await reader.wake(page);
  return page;
}

/** What stands in the page itself, on the sample article with its annotations. */
export const PAGE_SCENES: readonly Scene[] = [
  {
    name: 'page-toolbar',
    size: WINDOW,
    async arrange(reader) {
      const page = await ready(reader);
      await page.selectText('restores the joint gauging stations');
      await page.inPage.find({ css: '[role="toolbar"] button' });
      return page;
    },
  },
  {
    name: 'page-toolbar-dark',
    size: WINDOW,
    async arrange(reader) {
      const url = 'http://night.example/story';
      const text = 'Nobody moved a chair before the tea was poured, and the council met again.';
      reader.pages.page(
        url,
        `<title>Night</title><body style="background:#14181c;color:#e6e6e6;font:18px/1.6 Georgia;margin:3rem"><h1>A story at night</h1><p>${text}</p><p>${text}</p>`,
      );
      const page = await ready(reader, url);
      await page.selectText('before the tea was poured');
      await page.inPage.find({ css: '[role="toolbar"] button' });
      return page;
    },
  },
  {
    name: 'page-toolbar-edge',
    size: WINDOW,
    async arrange(reader) {
      const url = 'http://edge.example/story';
      reader.pages.page(
        url,
        '<title>Edge</title><body style="margin:0;font:18px/1.6 Georgia"><p style="margin:0">Nobody moved a chair before the tea was poured.</p><p>And the council met again.</p>',
      );
      const page = await ready(reader, url);
      await page.selectText('Nobody moved');
      await page.inPage.find({ css: '[role="toolbar"] button' });
      return page;
    },
  },
  {
    name: 'page-card',
    size: WINDOW,
    async arrange(reader) {
      const page = await ready(reader);
      await reader.isHighlighted(page, 'Patience had a schedule.');
      await page.clickText('Patience had a schedule.');
      await page.inPage.find({ css: '.popover' });
      return page;
    },
  },
  {
    name: 'page-card-edit',
    size: WINDOW,
    async arrange(reader) {
      const page = await ready(reader);
      await reader.isHighlighted(page, PASSAGE);
      await page.clickText(PASSAGE);
      await page.inPage.click({ css: '.popover-foot button' });
      await page.inPage.find({ css: 'textarea' });
      return page;
    },
  },
];
