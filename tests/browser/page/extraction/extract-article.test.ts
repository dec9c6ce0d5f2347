import { describe, expect, test } from 'vitest';
import { Readability } from '@mozilla/readability';
import { extractArticle } from '@/lib/page/extraction/extract-article';
import { articleOf, pageOf, pageWith, paragraph } from './support';

const story = ['The keeper', 'Her brother', 'A stranger', 'The doctor', 'Nobody']
  .map((subject) => `<p>${paragraph(subject)}</p>`)
  .join('');

describe('pages that are no article', () => {
  test('an empty document is said to be none', () => {
    const empty = document.implementation.createDocument(null, null);
    expect(extractArticle(empty, Readability)).toMatchObject({
      ok: false,
      failure: { code: 'not-an-article' },
    });
    expect(extractArticle(pageOf(''), Readability)).toMatchObject({ ok: false });
  });

  test('a document that is not HTML is said to be none', () => {
    const xml = new DOMParser().parseFromString('<feed><entry>a</entry></feed>', 'text/xml');
    expect(extractArticle(xml, Readability)).toMatchObject({
      ok: false,
      failure: { code: 'not-an-article' },
    });
  });

  test('a frameset is said to be none', () => {
    const frames = pageOf(
      '<html><head><title>f</title></head><frameset><frame src="a"></frameset></html>',
    );
    expect(extractArticle(frames, Readability)).toMatchObject({ ok: false });
  });

  test('a front page still gives its name', () => {
    const teasers = Array.from(
      { length: 12 },
      (_, at) =>
        `<li><h2><a href="/${at}">A long headline of story number ${at}</a></h2><p>${paragraph(`Teaser ${at}`)}</p></li>`,
    );
    const front = articleOf(
      pageWith(
        `<ul>${teasers.join('')}</ul>`,
        '<title>The Canal Post</title><meta property="og:type" content="website"><meta property="og:site_name" content="The Canal Post">',
      ),
    );
    expect(front.isArticle).toBe(false);
    expect(front.siteName).toBe('The Canal Post');
  });

  test('a page of pictures keeps the lines under them, though they are no text of an article', () => {
    const pictures = ['The lock at dawn', 'The gate half open']
      .map((line) => `<h2>${line}</h2><img src="https://pictures.example/${line.length}.jpg">`)
      .join('');
    const page = articleOf(pageWith(`<article>${pictures}</article>`));
    expect(page.isArticle).toBe(false);
    expect(page.text).toBe('The lock at dawn\n\nThe gate half open');
  });

  test('a search, a shop and a program in a page are none', () => {
    const results = Array.from(
      { length: 10 },
      (_, at) =>
        `<div><h3><a href="/${at}">Result number ${at} for canal locks</a></h3><p>Some words … about locks</p></div>`,
    );
    const goods = Array.from(
      { length: 12 },
      (_, at) => `<div class="card"><a href="/p/${at}">Lamp ${at}</a> <b>€ ${at}.99</b></div>`,
    );
    for (const body of [
      results.join(''),
      goods.join(''),
      '<div id="app"><button>New</button><p>Inbox</p><p>Drafts</p></div>',
    ]) {
      expect(articleOf(pageWith(body)).isArticle).toBe(false);
    }
  });
});

describe('a hostile page', () => {
  test('cannot mislead by forms that are named like the document’s own properties', () => {
    const names = [
      'querySelector',
      'querySelectorAll',
      'documentElement',
      'body',
      'cloneNode',
      'baseURI',
      'implementation',
      'createElement',
      'firstChild',
      'getElementsByTagName',
      'title',
      'URL',
      'createTreeWalker',
    ];
    const forms = names.map(
      (name) =>
        `<form name="${name}"><input name="childNodes"><input id="attributes"><img name="${name}"></form>`,
    );
    const article = articleOf(
      pageWith(`<article><h1>The quiet canal</h1>${story}</article>${forms.join('')}`),
    );
    expect(article.text).toContain(paragraph('The keeper'));
    expect(article.title).toBe('The quiet canal');
  });

  test('is not changed, and nothing of it is loaded or run', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const live = frame.contentDocument;
    if (live === null) throw new Error('no frame');
    live.body.innerHTML = `<h1>The quiet canal</h1>${story}<x-box></x-box>`;
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(live, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const before = live.documentElement.outerHTML;
    expect(extractArticle(live, Readability).ok).toBe(true);
    expect(live.documentElement.outerHTML).toBe(before);
    expect(observer.takeRecords()).toEqual([]);
    expect(changes).toEqual([]);
    live.body.append('changed');
    expect(observer.takeRecords()).toHaveLength(1);
    observer.disconnect();
    frame.remove();
  });

  test('gets nothing that runs or loads into the content but addresses of pictures', () => {
    const article = articleOf(
      pageWith(
        `<article>${story}<p onclick="x()">${paragraph('A handler')} <a href="javascript:x()">link</a><script>x()</script></p><svg><p>${paragraph('Within a drawing')}</p></svg><p style="background:url(x)">${paragraph('A style')}</p><iframe srcdoc="<p>x</p>"></iframe></article>`,
      ),
    );
    const content = pageOf(article.contentHtml).body;
    expect(content.querySelector('script,svg,iframe,style,[style],[onclick],[class]')).toBeNull();
    expect(article.contentHtml).not.toContain('javascript:');
    expect(article.contentHtml).toContain('A handler');
  });

  test('of very many nodes is answered or refused in time', () => {
    const page = pageWith(
      `<article><h1>The quiet canal</h1>${story}${'<div><span><b>x</b></span></div>'.repeat(33_000)}</article>`,
    );
    const begun = performance.now();
    const result = extractArticle(page, Readability);
    expect(result.ok || result.failure.detail === 'page too large').toBe(true);
    expect(performance.now() - begun).toBeLessThan(4_000);
  });

  test('of very deep nesting does not crash the reader', () => {
    const deep = pageOf(`<body>${'<div>'.repeat(400)}${story}${'</div>'.repeat(400)}</body>`);
    const result = extractArticle(deep, Readability);
    expect(result.ok || result.failure.code === 'extraction-crashed').toBe(true);
  });
});

describe('open shadow roots', () => {
  test('are read where they stand', () => {
    const page = document.implementation.createHTMLDocument('The quiet canal');
    const host = page.body.appendChild(page.createElement('news-story'));
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<article><h1>The quiet canal</h1>${story}<slot></slot></article>`;
    expect(articleOf(page).text).toContain(paragraph('Her brother'));
  });
});

test('comments are found by their place in the page', () => {
  const page = pageWith(`<article>${story}</article><div id="respond"></div>`);
  expect(articleOf(page).commentsUrl).toMatch(/#respond$/u);
  expect(articleOf(pageWith(story)).commentsUrl).toBeUndefined();
});
