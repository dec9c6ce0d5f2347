import { describe, expect, test } from 'vitest';
import { readBlocks } from '@/lib/page/extraction/blocks/read-blocks';
import { chooseBlocks } from '@/lib/page/extraction/choose/choose-blocks';
import { dateIn } from '@/lib/page/extraction/metadata/date-in-words';
import { Readability } from '@mozilla/readability';
import { extractArticle } from '@/lib/page/extraction/extract-article';
import { articleOf, blocksOf, pageOf, pageWith, paragraph } from './support';

const story = ['The miller', 'Her brother', 'A stranger', 'The priest']
  .map((subject) => `<p>${paragraph(subject)}</p>`)
  .join('');

describe('what is the article’s stays in it', () => {
  test('formulas that stand by themselves stay where they stand', () => {
    const formula =
      '<div class="formula"><math display="block"><mi>a</mi><mo>=</mo><mi>b</mi></math></div>';
    const page = pageWith(
      `<article><h1>The quiet canal</h1>${story}<div class="rule">${formula}</div>${story}</article>`,
    );
    expect(blocksOf(articleOf(page))[4]).toBe('a=b');
  });

  test('headings that link to themselves are no links elsewhere', () => {
    const page = pageWith(
      `<article><h1>The quiet canal</h1>${story}` +
        `<h2 id="water"><a href="#water">Of the water</a></h2><h3 id="gates"><a href="#gates">Of the gates</a></h3>${story}</article>`,
    );
    expect(blocksOf(articleOf(page)).slice(4, 6)).toEqual(['Of the water', 'Of the gates']);
  });

  test('sources that are written out as addresses stay under their heading', () => {
    const sources = [1, 2, 3]
      .map((n) => `https://canals.example/papers/${n}`)
      .map((address) => `<li><a href="${address}">${address}</a></li>`);
    const page = pageWith(
      `<article><h1>The quiet canal</h1>${story}<h2>Sources</h2><ul>${sources.join('')}</ul></article>`,
    );
    expect(articleOf(page).text).toMatch(/Sources\n\nhttps.+1\nhttps.+2\nhttps.+3$/u);
  });

  test('a paragraph that begins with a picture and its caption keeps its words', () => {
    const text = paragraph('The ferryman');
    const page = pageWith(
      `<article><h1>The quiet canal</h1>${story}<p><span class="image"><img src="a.jpg"><span class="caption">Photo: A. Name</span></span> ${text}</p>${story}</article>`,
    );
    expect(articleOf(page).text).toContain(text);
  });

  test('loose text between paragraphs comes along', () => {
    const loose = 'Nobody had asked for the bridge, and so nobody thanked them for it';
    const page = pageWith(
      `<article><h1>The quiet canal</h1><div>${story}${loose} <em>at all</em>${story}</div></article>`,
    );
    expect(articleOf(page).text).toContain(`${loose} at all`);
  });

  test('notes stay, also where they lead back by full addresses, and a contents list is none', () => {
    const notes = [1, 2, 3].map(
      (n) =>
        `<li id="note-${n}"><a href="https://page.example/canal#ref-${n}">^</a> Marlow, Anne (1987), the third and last printing, with all corrections of the first. <a href="https://books.example/${n}">“A history of the canal, volume ${n}”</a>. Harbour Press, London and Leeds.</li>`,
    );
    const cited = [1, 2, 3]
      .map(
        (n) =>
          `<p>${paragraph('A scholar')}<sup id="ref-${n}"><a href="#note-${n}">${n}</a></sup></p>`,
      )
      .join('');
    const contents =
      '<ul><li><a href="#ref-1">First</a></li><li><a href="#ref-2">Second</a></li></ul>';
    const page = pageWith(
      `<article><h1>The quiet canal</h1>${contents}${story}${cited}<h2>Notes</h2><ol>${notes.join('')}</ol></article>`,
    );
    const { text } = articleOf(page);
    for (const n of [1, 2, 3]) expect(text).toContain(`“A history of the canal, volume ${n}”`);
    expect(text).not.toContain('Second');
  });
});

test('where there is no time for Readability, the page’s own structure chooses', () => {
  const page = pageWith(
    `<nav><p>${paragraph('A menu')}</p></nav><div class="text">${story}</div><p><a href="/a">Another story</a></p>`,
  );
  const blocks = readBlocks(page.body);
  chooseBlocks(page.body, blocks, Readability, () => true);
  const chosen = blocks.filter(({ part }) => part === 'article').map(({ text }) => text);
  expect(chosen).toHaveLength(4);
  expect(chosen[0]).toBe(paragraph('The miller'));
});

test.each([
  ['Posted on Tuesday, 3 May 2022 at 10:05', 'en', '2022-05-03'],
  ['Sept. 25, 2018', 'en', '2018-09-25'],
  ['12. März 2021', 'de', '2021-03-12'],
  ['le 1er août 2019', 'fr', '2019-08-01'],
  ['5 de mayo de 2020', 'es', '2020-05-05'],
  ['May 2020', 'en', undefined],
  ['In 2019 we may march', 'en', undefined],
])('“%s” in %s is %s', (text, language, day) => {
  expect(dateIn(text, language)).toBe(day);
});

describe('a page of an odd kind is answered or refused, and never throws', () => {
  const xml = new DOMParser().parseFromString('<feed><entry>x</entry></feed>', 'application/xml');
  const svg = new DOMParser().parseFromString(
    '<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>',
    'image/svg+xml',
  );
  test.each<[string, Document]>([
    ['empty', pageOf('')],
    ['a document without anything', new Document()],
    ['a frameset', pageOf('<frameset cols="50%,50%"><frame src="a"><frame src="b"></frameset>')],
    ['XML', xml],
    ['a drawing', svg],
    ['plain text', pageOf(`<pre>${`${paragraph('The miller')}\n`.repeat(40)}</pre>`)],
    ['a picture alone', pageOf('<img src="a.jpg">')],
    ['a viewer of PDF', pageOf('<embed type="application/pdf" src="a.pdf">')],
    [
      'contradictory JSON-LD',
      pageWith(
        `<article><h1>The quiet canal</h1>${story}</article>`,
        `<title>The quiet canal</title>
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Other words",</script>
      <script type="application/ld+json">[null,1,{"@type":["Article"],"author":[null,{"name":[]}],"datePublished":{}}]</script>`,
      ),
    ],
    [
      'an invalid language',
      pageOf(`<html lang="english, please"><h1>The quiet canal</h1>${story}`),
    ],
    ['a broken base', pageOf(`<base href="http://[">${story}<p><a href="x">x</a></p>`)],
  ])('%s', (_name, page) => {
    const result = extractArticle(page, Readability);
    if (!result.ok) expect(result.failure.code).toMatch(/^(?:not-an-article|still-loading)$/u);
    else expect(result.value.title).toBeTypeOf('string');
  });

  test('two articles on one page: the longer one, whole', () => {
    const other = ['A baker', 'A smith'].map((who) => `<p>${paragraph(who)}</p>`).join('');
    const page = pageWith(
      `<article class="a"><h1>The quiet canal</h1>${story}${story.replaceAll('gate', 'door')}</article><article class="b"><h2>The loud street</h2>${other}</article>`,
    );
    const blocks = blocksOf(articleOf(page));
    expect(blocks.slice(0, 4)).toEqual(
      ['The miller', 'Her brother', 'A stranger', 'The priest'].map(paragraph),
    );
  });
});
