import { expect, test } from 'vitest';
import { cleanFragment } from '@/lib/html/sanitise';
import { anchor } from '@/lib/page/anchoring/anchor';
import { describeRange } from '@/lib/page/anchoring/describe-range';
import type { StoredDescription } from '@/lib/page/anchoring/remember';
import { createTextIndex } from '@/lib/page/anchoring/text-index';
import { Readability } from '@mozilla/readability';
import { extractArticle } from '@/lib/page/extraction/extract-article';
import harbourCourier from '../../../fixtures/pages/harbour-courier/index.html?raw';
import { pageOf } from './page';

/** The sample page, and its article as the extraction gives it, each in a document of its own. */
function pageAndArticle(): { page: Element; article: Element } {
  const shown = new DOMParser().parseFromString(harbourCourier, 'text/html');
  const extracted = extractArticle(shown, Readability);
  if (!extracted.ok) throw new Error(extracted.failure.code);
  const article = document.createElement('article');
  article.append(cleanFragment(extracted.value.contentHtml, document));
  return { page: shown.body, article };
}

/** A passage of each paragraph: some words from its middle. */
function passagesOf(root: Element): { words: string; description: StoredDescription }[] {
  const index = createTextIndex(root);
  return [...root.querySelectorAll('p')].flatMap((paragraph) => {
    const inside = document.createRange();
    inside.selectNodeContents(paragraph);
    const span = index.offsetsOf(inside);
    if (!span || span.end - span.start < 120) return [];
    const range = index.rangeOf(span.start + 20, span.end - 20);
    const described = range && describeRange(range, root, index);
    return described?.ok ? [{ words: described.value.quote, description: described.value }] : [];
  });
}

function quoteOf(range: Range, root: Element): string | false {
  const described = describeRange(range, root);
  return described.ok && described.value.quote;
}

test('what is marked on the page is found in its article', () => {
  const { page, article } = pageAndArticle();
  const inArticle = createTextIndex(article).searchable.folded.text;
  const passages = passagesOf(page).filter(({ description }) => {
    const quote = pageOf(`<p>${description.quote ?? ''}</p>`);
    return inArticle.includes(createTextIndex(quote).searchable.folded.text);
  });
  expect(passages.length).toBeGreaterThanOrEqual(6);
  const found = anchor(
    article,
    passages.map(({ description }) => description),
  );
  for (const [at, { words }] of passages.entries()) {
    const anchored = found[at];
    expect(anchored?.state).toBe('anchored');
    if (anchored?.state === 'anchored') expect(quoteOf(anchored.range, article)).toBe(words);
  }
});

test('what is marked in the article is found on the page', () => {
  const { page, article } = pageAndArticle();
  const passages = passagesOf(article);
  expect(passages.length).toBeGreaterThanOrEqual(6);
  const found = anchor(
    page,
    passages.map(({ description }) => description),
  );
  for (const [at, { words }] of passages.entries()) {
    const anchored = found[at];
    expect(anchored?.state).toBe('anchored');
    if (anchored?.state === 'anchored') expect(quoteOf(anchored.range, page)).toBe(words);
  }
});

test('what is marked on the page is found in its print version', () => {
  const { page } = pageAndArticle();
  const passages = passagesOf(page);
  const print = pageOf(
    `<h1>Print</h1>${[...page.querySelectorAll('p')].map((p) => `<div>${p.textContent}</div>`).join('<hr>')}`,
  );
  const found = anchor(
    print,
    passages.map(({ description }) => description),
  );
  expect(found.filter(({ state }) => state === 'anchored')).toHaveLength(passages.length);
});
