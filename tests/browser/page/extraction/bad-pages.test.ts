import { Readability } from '@mozilla/readability';
import { describe, expect, test } from 'vitest';
import { extractArticle } from '@/lib/page/extraction/extract-article';
import { articleOf, blocksOf, pageOf, pageWith, paragraph } from './support';

const SUBJECTS = ['The miller', 'Her brother', 'A stranger', 'The priest'];
const TEXT = SUBJECTS.map(paragraph);
const story = TEXT.map((text) => `<p>${text}</p>`).join('');
const json = (thing: object) =>
  `<title>The quiet canal</title><script type="application/ld+json">${JSON.stringify(thing)}</script>`;

describe('a teaser before a paywall', () => {
  const wall =
    '<div class="wall"><h3>Read on with a subscription</h3><p>Subscribe to our newsletter and read everything for a month.</p><a href="/pay">Subscribe now</a></div>';
  const article = `<article><h1>The quiet canal</h1>${story}${wall}</article>`;

  test('gives what is there, without the wall', () => {
    expect(blocksOf(articleOf(pageWith(article)))).toEqual(TEXT);
  });

  test.each([
    ['JSON-LD', json({ '@type': 'NewsArticle', isAccessibleForFree: 'False' })],
    [
      'a part in JSON-LD',
      json({
        '@type': 'NewsArticle',
        isAccessibleForFree: true,
        hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false },
      }),
    ],
    ['a meta tag', '<title>x</title><meta property="article:content_tier" content="locked">'],
  ])('is said to be one by %s', (_source, head) => {
    expect(articleOf(pageWith(article, head)).isPaywalled).toBe(true);
  });

  test.each([
    ['an article that says it is free', json({ '@type': 'Article', isAccessibleForFree: true })],
    ['an article that says nothing', '<title>The quiet canal</title>'],
  ])('is not what %s is taken for', (_name, head) => {
    expect(articleOf(pageWith(article, head)).isPaywalled).toBeUndefined();
  });
});

test('the section of the site comes from structured data or meta tags', () => {
  const body = `<article><h1>The quiet canal</h1>${story}</article>`;
  const meta = '<title>x</title><meta property="article:section" content="Inland water">';
  expect(articleOf(pageWith(body, meta)).section).toBe('Inland water');
  const linked = json({ '@type': 'Article', articleSection: ['Water', 'Boats'] });
  expect(articleOf(pageWith(body, linked)).section).toBe('Water');
});

describe('JSON-LD that contradicts', () => {
  const body = `<article><h1>The quiet canal</h1>${story}</article>`;

  test('itself is believed where it speaks of the headline that is shown', () => {
    const other = { '@type': 'NewsArticle', headline: 'A loud road', author: { name: 'Bo Reed' } };
    const own = {
      '@type': 'NewsArticle',
      headline: 'The quiet canal',
      author: { name: 'Ann Lock' },
      datePublished: '2026-03-01',
    };
    const page = pageWith(body, json([{ ...other, datePublished: '1999-01-01' }, own]));
    expect(articleOf(page)).toMatchObject({
      title: 'The quiet canal',
      byline: ['Ann Lock'],
      published: '2026-03-01',
    });
  });

  test('what readers see names no other title', () => {
    const stale = json({ '@type': 'NewsArticle', headline: 'Template headline goes here' });
    expect(articleOf(pageWith(body, stale)).title).toBe('The quiet canal');
  });
});

test('a relative canonical address is read from where the page’s base says', () => {
  const head =
    '<title>x</title><base href="https://canal.example/en/"><link rel="canonical" href="../de/lock">';
  const page = pageWith(`<article><h1>The quiet canal</h1>${story}</article>`, head);
  expect(articleOf(page).canonicalUrl).toBe('https://canal.example/de/lock');
});

test('a Japanese text under a template that says English is Japanese', () => {
  const japanese = TEXT.map(
    (_, at) =>
      `<p>水門の番人は、運河の水が平らになるまで${at + 1}時間も待ち続け、それからゆっくりと歩いて家に帰ったという。</p>`,
  ).join('');
  expect(articleOf(pageWith(`<article><h1>静かな運河</h1>${japanese}</article>`)).language).toBe(
    'ja',
  );
});

test('a consent wall over the text is not read', () => {
  const wall =
    '<div id="consent-modal" role="dialog"><h2>We value your privacy</h2><p>We and our 842 partners store cookies on your device, and read them, to show you advertisements that suit you. You can change your mind at any time.</p><button>Agree</button></div>';
  const page = pageWith(`${wall}<main><h1>The quiet canal</h1>${story}</main>`);
  expect(blocksOf(articleOf(page))).toEqual(TEXT);
});

test('a live blog keeps all its entries, in their order', () => {
  const entries = [...TEXT, ...TEXT.map((text) => text.replace('gate', 'door'))].map(
    (text, at) =>
      `<section class="entry"><time datetime="2024-05-14T1${at}:00">1${at}:00</time><h3>Entry number ${at}</h3><p>${text}</p></section>`,
  );
  const page = pageWith(
    `<article><h1>The quiet canal</h1><p>${paragraph('A reporter')}</p>${entries.join('')}</article>`,
  );
  const { text } = articleOf(page);
  const places = [0, 3, 7].map((at) => text.indexOf(`Entry number ${at}`));
  expect(places[0]).toBeGreaterThan(0);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('a page that loads the next article below gives the first one', () => {
  const next = ['A baker', 'A smith', 'A nun'].map((who) => `<p>${paragraph(who)}</p>`).join('');
  const page = pageWith(
    `<article id="one"><h1>The quiet canal</h1>${story}${story.replaceAll('gate', 'door')}</article><hr><article id="two"><h1>The loud street</h1>${next}</article>`,
  );
  const article = articleOf(page);
  expect(article.title).toBe('The quiet canal');
  expect(blocksOf(article).slice(0, 4)).toEqual(TEXT);
});

test('an AMP page gives its text and its pictures', () => {
  const page = pageOf(
    `<!doctype html><html amp lang="en"><head><title>The quiet canal</title><link rel="canonical" href="https://canals.example/quiet"></head><body><amp-sidebar id="menu"><ul><li><a href="/a">Boats</a></li></ul></amp-sidebar><article><h1>The quiet canal</h1><amp-img src="https://canals.example/a.jpg" width="600" height="400"></amp-img>${story}<amp-ad type="x"><p>Buy a boat</p></amp-ad></article></body></html>`,
  );
  const article = articleOf(page);
  expect(blocksOf(article).slice(0, 4)).toEqual(TEXT);
  expect(article.contentHtml).toContain('<img src="https://canals.example/a.jpg"');
  expect(article.canonicalUrl).toBe('https://canals.example/quiet');
});

test('a print version, bare paragraphs and line ends, is read whole', () => {
  const page = pageOf(
    `<title>The quiet canal</title><body><font size="5"><b>The quiet canal</b></font><br><br>${TEXT.join('<br><br>')}<br><br><a href="javascript:print()">Print</a></body>`,
  );
  for (const text of TEXT) expect(articleOf(page).text).toContain(text);
});

test.each([
  ['windows-1251', 'Мельник долго ждал у шлюза, а потом тихо пошёл домой по берегу канала. '],
  ['shift_jis', '粉屋は水門のそばで長いあいだ待ち、それから運河にそって静かに家へ帰りました。'],
])('text that came in %s is read as its letters', async (encoding, sentence) => {
  const bytes = encode(encoding, `<h1>X</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(5)}`);
  const frame = document.createElement('iframe');
  frame.src = URL.createObjectURL(new Blob([bytes], { type: `text/html;charset=${encoding}` }));
  const loaded = new Promise((done) => frame.addEventListener('load', done));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  expect(page.characterSet.toLowerCase()).toBe(encoding);
  expect(articleOf(page).text).toContain(sentence.trim());
  frame.remove();
});

/** The other way round of `TextDecoder`, by asking it for every letter of two bytes or one. */
function encode(encoding: string, text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  for (let code = 0xffff; code >= 0; code -= 1) {
    const bytes = code > 0xff ? [code >> 8, code & 0xff] : [code];
    const letter = decoder.decode(new Uint8Array(bytes));
    if ([...letter].length === 1 && letter !== '\ufffd') bytesOf.set(letter, bytes);
  }
  return new Uint8Array([...text].flatMap((letter) => bytesOf.get(letter)!));
}

test('a page of five megabytes is answered or refused, and holds nobody up for long', () => {
  const paragraphs = Array.from(
    { length: 15_000 },
    (_, at) => `<p>${paragraph(`Boat ${at}`)}${paragraph('It')}</p>`,
  );
  const page = pageWith(`<article><h1>The quiet canal</h1>${paragraphs.join('')}</article>`);
  const began = performance.now();
  const result = extractArticle(page, Readability);
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(result.ok && result.value.wordCount).toBeGreaterThan(400_000);
});
