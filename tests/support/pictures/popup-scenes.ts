import { until, type Surface } from '../browsers/surface';
import { ARTICLE } from '../main-job';
import type { Reader } from '../reader';
import { storeMarked } from './readings';
import { openEdited, openSample, SAMPLES } from './samples';
import type { Language, Scene } from './scene';

const LONG_READ = 'http://pages.example/long-read/';
const LONG_TITLE =
  'Grenzüberschreitende Wasserbewirtschaftungsvereinbarungen nach der Wiedereröffnung der Lenn-Übergänge und ihre Bewertung durch die betroffenen Anliegergemeinden';
const LONG_SITE = 'Zeitschrift für Binnengewässerkunde und Uferrecht';
const LONG_HOST = 'a-very-long-subdomain.zeitschrift-fuer-binnengewaesserkunde.example';
const AUTHORS = [
  'Annegret Hohenlohe-Waldburg',
  'Pietro Santacroce',
  'Miroslava Dvořáková',
  'Nils Bergström',
  'Ayşe Yıldız',
  'Tomasz Wiśniewski',
];

async function popupOver(reader: Reader, page: Surface, css: string): Promise<Surface> {
  const popup = await reader.browser.clickToolbarButton(page);
  await popup.find({ css });
  return popup;
}

/** The sample's tab, as the scene before left it. */
async function sampleTab(reader: Reader, language: Language): Promise<Surface> {
  const { url } = SAMPLES[language];
  const page = await reader.browser.openedTab((at) => at === url).catch(() => undefined);
  return page ?? openSample(reader, SAMPLES[language]);
}

/** The popup, in the order of a first week: each scene goes on from the one before it. */
export const POPUP_SCENES: readonly Scene[] = [
  {
    name: 'popup-first-run',
    arrange: async (reader, language) =>
      popupOver(reader, await sampleTab(reader, language), '.specimen, .popup-body'),
  },
  {
    name: 'popup-site-access',
    async arrange(reader, language) {
      const page = await sampleTab(reader, language);
      await reader.wake(page);
      await page.selectText(SAMPLES[language].passage);
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
    async arrange(reader, language) {
      const page = await sampleTab(reader, language);
      const asked = await popupOver(reader, page, '.popup-body');
      if (await asked.has({ css: '.cluster .button-quiet' })) {
        await asked.click({ css: '.cluster .button-quiet' });
      }
      await asked.close();
      const { url, marked, ...about } = SAMPLES[language];
      await storeMarked(reader, url, about, marked);
      return popupOver(reader, page, '.annotation + .annotation + .annotation');
    },
  },
  {
    name: 'side-panel',
    size: { width: 360, height: 640 },
    async arrange(reader, language) {
      const popup = await popupOver(reader, await sampleTab(reader, language), '.annotation');
      const beside = { en: 'Keep open beside the page', ar: 'أبقه مفتوحًا بجانب الصفحة' };
      await popup.click({ css: '.popup-bar .icon-button:last-child' });
      await popup.click({ role: 'menuitem', name: beside[language] });
      const panel = await reader.browser.openedPanel();
      await panel.find({ css: '.annotation' });
      return panel;
    },
  },
  {
    name: 'popup-loading',
    async arrange(reader, language) {
      const { url } = SAMPLES[language];
      const page = await openSample(reader, SAMPLES[language]);
      // A page that is not complete yet: no extension reads it before.
      reader.pages.page('http://slow.example/late.js', {
        body: '',
        contentType: 'text/javascript',
        delay: 20_000,
      });
      reader.pages.page(url, `<title>…</title><script src="http://slow.example/late.js"></script>`);
      await page.evaluate(() => location.reload());
      return popupOver(reader, page, '.skeleton');
    },
  },
  {
    name: 'popup-share',
    async arrange(reader, language) {
      const popup = await popupOver(reader, await sampleTab(reader, language), '.annotation');
      await popup.click({ css: '.annotation [aria-haspopup="menu"]' });
      await popup.click({ css: '[role="menuitem"]:nth-of-type(3)' });
      await popup.find({ css: '.quote-preview' });
      return popup;
    },
  },
  {
    name: 'popup-note-draft',
    async arrange(reader, language) {
      const page = await sampleTab(reader, language);
      const typing = await popupOver(reader, page, '.annotation');
      await typing.click({ css: '.annotation:last-child [aria-haspopup="menu"]' });
      await typing.click({ css: '[role="menuitem"]:first-of-type' });
      await typing.click({ css: 'textarea' });
      await typing.type(SAMPLES[language].draft);
      await until('the draft', async () => (await reader.records('drafts')).length > 0);
      if (await typing.target.isOpen()) await typing.close();
      return popupOver(reader, page, 'textarea');
    },
  },
  {
    name: 'popup-orphans',
    async arrange(reader, language) {
      const page = await openEdited(reader, SAMPLES[language]);
      const drafting = await popupOver(reader, page, 'textarea, .annotation');
      if (await drafting.has({ css: 'textarea' })) {
        await drafting.click({ css: '.step-foot .button-quiet' });
      }
      await drafting.find({ css: '.annotation .status' });
      await drafting.close();
      return popupOver(reader, page, '.annotation .status');
    },
  },
  {
    name: 'popup-article',
    arrange: async (reader) => popupOver(reader, await reader.open(LONG_READ), '.popup-actions'),
  },
  {
    name: 'popup-long-title',
    async arrange(reader) {
      const text = 'Die Gemeinden am Unterlauf bewerten die Vereinbarung verschieden. '.repeat(40);
      const facts = {
        '@context': 'https://schema.org',
        '@type': 'Article',
        headline: LONG_TITLE,
        author: AUTHORS.map((name) => ({ '@type': 'Person', name })),
        datePublished: '2026-08-02',
        publisher: { '@type': 'Organization', name: LONG_SITE },
      };
      const page = await reader.openArticle(
        `http://${LONG_HOST}/heft-3`,
        `<html lang="de"><title>${LONG_TITLE}</title><meta property="og:site_name" content="${LONG_SITE}"><script type="application/ld+json">${JSON.stringify(facts)}</script><article><h1>${LONG_TITLE}</h1><p>${text}</p><p>${text}</p><section id="comments"><h2>Kommentare</h2></section></article>`,
      );
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
