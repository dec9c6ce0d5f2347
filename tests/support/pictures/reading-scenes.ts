import type { Surface } from '../browsers/surface';
import type { Reader } from '../reader';
import { openSample, SAMPLES, type Sample } from './samples';
import type { Language, Scene } from './scene';

const READER = { width: 1280, height: 1000 };
const READER_LOW = { width: 1280, height: 860 };

const JAPANESE = 'http://kahan.example/akari';

const inReader = (url: string) => url.includes('reader.html');

/** The page of a tab in our reader, in place of what was read there before. */
async function readHere(reader: Reader, page: Surface): Promise<Surface> {
  if ((await reader.browser.addresses()).some(inReader)) {
    await (await reader.browser.openedTab(inReader)).close();
  }
  await page.target.activate();
  const popup = await reader.browser.clickToolbarButton(page);
  await popup.click({ css: '.popup-actions .button:nth-child(2)' });
  const surface = await reader.browser.openedTab(inReader);
  await surface.find({ css: '.reader-text p' });
  await page.close();
  return surface;
}

/** The sample, with what was marked on its page. */
async function readSample(reader: Reader, language: Language): Promise<Surface> {
  const sample: Sample = SAMPLES[language];
  const surface = await readHere(reader, await openSample(reader, sample));
  await surface.find({ css: '.margin-note' });
  return surface;
}

/** Opens the panel in which the type is set. */
async function setType(surface: Surface): Promise<void> {
  await surface.click({ css: '.menu-place:has(.reader-panel) [aria-haspopup="dialog"]' });
  await surface.find({ css: '.reader-panel .segment' });
}

/** Reading without the page. */
export const READING_SCENES: readonly Scene[] = [
  { name: 'reader', size: READER, arrange: readSample },
  {
    name: 'reader-typography',
    size: READER_LOW,
    async arrange(reader, language) {
      const surface = await readSample(reader, language);
      await setType(surface);
      return surface;
    },
  },
  {
    name: 'reader-ja',
    size: READER_LOW,
    async arrange(reader) {
      const lines = [
        '港の図書館は、最後の読者が帰るまで灯りを消さない。司書の佐伯さんは、毎晩その時刻を帳面に書きつけてきた。',
        '読む人が一人でもいるかぎり、そこは図書館だからだ。と彼女は言う。町の予算は年ごとに細り、冬の暖房は夜九時に止まる。',
        '漁から戻った人が濡れた上着のまま新聞をめくり、受験生が窓ぎわで眠る。帳面には名前がなく、時刻だけが並んでいる。',
      ];
      const text = lines.map((line) => `<p>${line.repeat(6)}</p>`).join('');
      const page = await reader.openArticle(
        JAPANESE,
        `<html lang="ja"><title>図書館の灯りを消さない町</title><meta property="og:site_name" content="河畔新聞"><article><h1>図書館の灯りを消さない町</h1>${text}</article>`,
      );
      return readHere(reader, page);
    },
  },
];
