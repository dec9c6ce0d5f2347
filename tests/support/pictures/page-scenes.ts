import { ChromiumTarget } from '../browsers/chromium-target';
import type { Surface } from '../browsers/surface';
import type { Reader } from '../reader';
import { storeMarked } from './readings';
import { openSample, SAMPLES } from './samples';
import type { Language, Scene } from './scene';

const WINDOW = { width: 900, height: 640 };
const PHONE = { width: 390, height: 600 };

async function ready(reader: Reader, page: Surface): Promise<Surface> {
  await page.target.resize(WINDOW.width, WINDOW.height);
  await reader.wake(page);
  return page;
}

async function sample(reader: Reader, language: Language): Promise<Surface> {
  return ready(reader, await openSample(reader, SAMPLES[language]));
}

/** What stands in the page itself, on the sample article with its annotations. */
export const PAGE_SCENES: readonly Scene[] = [
  {
    name: 'page-toolbar',
    size: WINDOW,
    async arrange(reader, language) {
      const page = await sample(reader, language);
      await page.selectText(
        { en: 'restores the joint gauging stations', ar: 'سبعة عشر شخصًا' }[language],
      );
      await page.inPage.find({ css: '[role="toolbar"] button' });
      return page;
    },
  },
  {
    name: 'page-toolbar-dark',
    size: WINDOW,
    async arrange(reader) {
      const text = 'Nobody moved a chair before the tea was poured, and the council met again.';
      const page = await reader.openArticle(
        'http://night.example/story',
        `<title>Night</title><body style="background:#14181c;color:#e6e6e6;font:18px/1.6 Georgia;margin:3rem"><h1>A story at night</h1><p>${text}</p><p>${text}</p>`,
      );
      await ready(reader, page);
      await page.selectText('before the tea was poured');
      await page.inPage.find({ css: '[role="toolbar"] button' });
      return page;
    },
  },
  {
    name: 'page-toolbar-edge',
    size: WINDOW,
    async arrange(reader) {
      const page = await reader.openArticle(
        'http://edge.example/story',
        '<title>Edge</title><body style="margin:0;font:18px/1.6 Georgia"><p style="margin:0">Nobody moved a chair before the tea was poured.</p><p>And the council met again.</p>',
      );
      await ready(reader, page);
      await page.selectText('Nobody moved');
      await page.inPage.find({ css: '[role="toolbar"] button' });
      return page;
    },
  },
  {
    name: 'page-toolbar-android',
    size: PHONE,
    touch: true,
    async arrange(reader, language) {
      const page = await openSample(reader, SAMPLES[language]);
      if (page.target instanceof ChromiumTarget) await page.target.touch(true);
      await page.target.resize(PHONE.width, PHONE.height);
      await reader.wake(page);
      await page.selectText(
        { en: 'restores the joint gauging stations', ar: 'سبعة عشر شخصًا' }[language],
      );
      await page.inPage.find({ css: '[role="toolbar"] button' });
      return page;
    },
  },
  {
    name: 'page-sentence-cursor',
    size: WINDOW,
    async arrange(reader, language) {
      const page = await sample(reader, language);
      await reader.browser.useCommand(page, 'sentence-cursor');
      await page.inPage.find({ css: 'iframe' });
      await page.press('ArrowDown');
      await page.press('j');
      return page;
    },
  },
  {
    name: 'page-card',
    size: WINDOW,
    async arrange(reader, language) {
      const page = await sample(reader, language);
      const quote = SAMPLES[language].marked[0]?.quote ?? '';
      await reader.isHighlighted(page, quote);
      await page.clickText(quote);
      await page.inPage.find({ css: '.popover' });
      return page;
    },
  },
  {
    name: 'page-card-edit',
    size: WINDOW,
    async arrange(reader, language) {
      const page = await sample(reader, language);
      const quote = SAMPLES[language].marked[0]?.quote ?? '';
      await reader.isHighlighted(page, quote);
      await page.clickText(quote);
      // After the button that moves its ends.
      await page.inPage.click({ css: '.popover-foot button:nth-of-type(2)' });
      await page.inPage.find({ css: 'textarea' });
      return page;
    },
  },
  {
    name: 'page-card-chooser',
    size: WINDOW,
    async arrange(reader, language) {
      const page = await sample(reader, language);
      const { url, overlap, marked: _, ...about } = SAMPLES[language];
      await storeMarked(reader, url, about, [overlap]);
      await page.reload();
      await reader.wake(page);
      const both = { en: 'the first agreement between them', ar: 'الضوء الوحيد' }[language];
      await reader.isHighlighted(page, both);
      await page.clickText(both);
      await page.inPage.find({ css: '.popover' });
      return page;
    },
  },
];
