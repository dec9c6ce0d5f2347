import { until, type Surface } from '../browsers/surface';
import { ARTICLE, PASSAGE } from '../main-job';
import type { Reader } from '../reader';
import { storeMarked } from './readings';
import type { Scene } from './scene';

const COURIER = {
  title: '“A Table With No Head”: How Two Neighbours Talked Their Way Back to the River',
  byline: ['Ilse Marchetti'],
  siteName: 'The Harbour Courier',
  published: '2026-11-13',
};
const LONG_READ = 'http://pages.example/long-read/';
const LONG_TITLE =
  'What the Third Committee of the Assembly for the Lower Valley, in Its Fourteenth Extraordinary Session, Decided About Everything That Had Been Left Undecided by the Thirteen Before It, and Why Nobody Noticed Until Spring';

async function popupOver(reader: Reader, page: Surface, css: string): Promise<Surface> {
  const popup = await reader.browser.clickToolbarButton(page);
  await popup.find({ css });
  return popup;
}

async function courier(reader: Reader): Promise<Surface> {
  const url = 'pages.example/harbour-courier';
  const page = await reader.browser.openedTab((at) => at.includes(url)).catch(() => undefined);
  return page ?? reader.open(ARTICLE);
}

/** The popup, in the order of a first week: each scene goes on from the one before it. */
export const POPUP_SCENES: readonly Scene[] = [
  {
    name: 'popup-first-run',
    arrange: async (reader) =>
      popupOver(reader, await reader.open(ARTICLE), '.specimen, .popup-body'),
  },
  {
    name: 'popup-site-access',
    async arrange(reader) {
      const page = await reader.open(ARTICLE);
      await reader.wake(page);
      await page.selectText(PASSAGE);
      await page.inPage.click({ css: 'button[data-color="green"]' });
      await until(
        'the first annotation',
        async () => (await reader.records('annotations')).length === 1,
      );
      return popupOver(reader, page, '.popup-body .cluster');
    },
  },
  {
    name: 'popup-annotations',
    async arrange(reader) {
      const page = await courier(reader);
      const asked = await popupOver(reader, page, '.popup-body');
      if (await asked.has({ css: '.cluster .button-quiet' })) {
        await asked.click({ css: '.cluster .button-quiet' });
      }
      await asked.close();
      await storeMarked(reader, ARTICLE, COURIER, [
        {
          quote: 'Patience had a schedule.',
          color: 'yellow',
          note: 'The whole method in one line.',
          tags: ['negotiation', 'method'],
        },
        {
          quote: 'the dam at Kessel',
          color: 'blue',
          note: 'Who decides if the second round never comes?',
        },
      ]);
      return popupOver(reader, page, '.annotation + .annotation');
    },
  },
  {
    name: 'popup-share',
    async arrange(reader) {
      const popup = await popupOver(reader, await courier(reader), '.annotation');
      await popup.click({ css: '.annotation [aria-haspopup="menu"]' });
      await popup.click({ css: '[role="menuitem"]:nth-of-type(3)' });
      await popup.find({ css: '.quote-preview' });
      return popup;
    },
  },
  {
    name: 'popup-note-draft',
    async arrange(reader) {
      const page = await courier(reader);
      const typing = await popupOver(reader, page, '.annotation');
      await typing.click({ css: '.annotation:last-child [aria-haspopup="menu"]' });
      await typing.click({ css: '[role="menuitem"]:first-of-type' });
      await typing.click({ css: 'textarea' });
      await typing.type(' The annex says that the stations stay open. Check');
      await until('the draft', async () => (await reader.records('drafts')).length > 0);
      if (await typing.target.isOpen()) await typing.close();
      return popupOver(reader, page, 'textarea, .annotation');
    },
  },
  {
    name: 'popup-orphans',
    async arrange(reader) {
      const page = await reader.openArticle(
        'http://changed.example/story',
        '<title>A story that was edited</title><h1>A story that was edited</h1><p>The first wording of this sentence was quite another one.</p>',
      );
      await reader.wake(page);
      const about = { ...COURIER, title: 'A story that was edited' };
      await storeMarked(reader, 'http://changed.example/story', about, [
        {
          quote: 'Something that nobody says here any more.',
          color: 'pink',
          note: 'It said so once.',
        },
      ]);
      return popupOver(reader, page, '.annotation');
    },
  },
  {
    name: 'popup-article',
    arrange: async (reader) => popupOver(reader, await reader.open(LONG_READ), '.popup-actions'),
  },
  {
    name: 'popup-long-title',
    async arrange(reader) {
      const text =
        'The committee met again, and the tea was poured before a word was said. '.repeat(40);
      const html = `<title>${LONG_TITLE}</title><article><h1>${LONG_TITLE}</h1><p class="byline">By Ann Author</p><p>${text}</p><p>${text}</p></article>`;
      const page = await reader.openArticle('http://assembly.example/decisions', html);
      return popupOver(reader, page, '.popup-actions');
    },
  },
  {
    name: 'popup-not-article',
    async arrange(reader) {
      const lines = Array.from(
        { length: 40 },
        (_, at) => `<li><a href="/${at}">Headline number ${at}</a></li>`,
      );
      const page = await reader.openArticle(
        'http://front.example/',
        `<title>Front page</title><h1>News</h1><ul>${lines.join('')}</ul>`,
      );
      return popupOver(reader, page, '.popup-actions');
    },
  },
  {
    name: 'popup-restricted',
    arrange: async (reader) =>
      popupOver(reader, await reader.open('chrome://version/'), '.popup-body'),
  },
  {
    name: 'popup-private',
    async arrange(reader) {
      await reader.browser.allowPrivateWindows();
      reader.forgetDesk();
      const page = await reader.browser.open(ARTICLE, { private: true });
      return popupOver(reader, page, '.popup-actions');
    },
  },
];
