import { describe, expect, test } from 'vitest';
import { cleanFragment } from '@/lib/html/sanitise';
import { anchor } from '@/lib/page/anchoring/anchor';
import { describeRange } from '@/lib/page/anchoring/describe-range';
import type { StoredDescription } from '@/lib/page/anchoring/remember';
import { createTextIndex } from '@/lib/page/anchoring/text-index';
import { Readability } from '@mozilla/readability';
import { extractArticle } from '@/lib/page/extraction/extract-article';
import arabic from '../../../fixtures/pages/arabic/index.html?raw';
import harbourCourier from '../../../fixtures/pages/harbour-courier/index.html?raw';
import longRead from '../../../fixtures/pages/long-read/index.html?raw';

const SAMPLES = { arabic, 'harbour-courier': harbourCourier, 'long-read': longRead };

/** One article as a reader meets it: the page, its extract, and what other addresses show. */
function versionsOf(html: string): Record<string, Element> & { page: Element } {
  const shown = new DOMParser().parseFromString(html, 'text/html');
  const extracted = extractArticle(shown, Readability);
  if (!extracted.ok) throw new Error(extracted.failure.code);
  const article = document.createElement('article');
  article.append(cleanFragment(extracted.value.contentHtml, document));
  const blocks = [...article.querySelectorAll('p, h2, h3, li, blockquote')].filter(
    (block) => block.querySelector('p, li') === null,
  );
  return { page: shown.body, article, print: printed(blocks), amp: accelerated(blocks) };
}

/** Black on white: no attributes, rules between, straight quotes, no soft hyphens. */
function printed(blocks: readonly Element[]): Element {
  const root = document.createElement('body');
  for (const block of blocks) {
    const text = (block.textContent ?? '')
      .replaceAll(/[“”„]/gu, '"')
      .replaceAll(/[‘’]/gu, "'")
      .replaceAll('\u00AD', '');
    const line = document.createElement('div');
    line.textContent = text;
    root.append(line, document.createElement('hr'));
  }
  return root;
}

/** Each paragraph in a section of its own, with what such pages put between. */
function accelerated(blocks: readonly Element[]): Element {
  const root = document.createElement('body');
  for (const [at, block] of blocks.entries()) {
    const section = document.createElement('section');
    section.append(block.cloneNode(true));
    root.append(section);
    if (at % 4 !== 3) continue;
    const between = document.createElement('aside');
    between.textContent = 'Advertisement. Continue reading below.';
    root.append(between);
  }
  return root;
}

/** Some words of each paragraph, and their whole. */
function passagesOf(root: Element, within: Element): StoredDescription[] {
  const index = createTextIndex(root);
  const here = index.searchable.folded.text;
  const there = createTextIndex(within).searchable.folded.text;
  return [...root.querySelectorAll('p, div')].flatMap((paragraph) => {
    const inside = document.createRange();
    inside.selectNodeContents(paragraph);
    const span = index.offsetsOf(inside);
    if (paragraph.querySelector('p, div') !== null || !span || span.end - span.start < 120) {
      return [];
    }
    return [0, 25].flatMap((cut) => {
      const range = index.rangeOf(span.start + cut, span.end - cut);
      const described = range && describeRange(range, root, index);
      if (!described?.ok) return [];
      const quote = document.createElement('p');
      quote.textContent = described.value.quote;
      const words = createTextIndex(quote).searchable.folded.text;
      // A sentence that the page shows twice, once as a pull quote, is another case.
      const isOnce = here.indexOf(words) === here.lastIndexOf(words);
      return isOnce && there.includes(words) ? [described.value as StoredDescription] : [];
    });
  });
}

const folded = (text: string): string => {
  const element = document.createElement('p');
  element.textContent = text;
  return createTextIndex(element).searchable.folded.text.replaceAll(/\s/gu, '');
};

describe.each(Object.entries(SAMPLES))('%s', (_name, html) => {
  test.each([
    ['page', 'article'],
    ['article', 'page'],
    ['page', 'print'],
    ['print', 'page'],
    ['page', 'amp'],
    ['amp', 'page'],
    ['article', 'print'],
    ['print', 'amp'],
  ] as const)('what is marked in its %s is found in its %s', (from, to) => {
    const versions = versionsOf(html);
    const [here, there] = [versions[from]!, versions[to]!];
    const passages = passagesOf(here, there);
    expect(passages.length).toBeGreaterThanOrEqual(6);
    const wrong = anchor(there, passages).flatMap((anchored, at) => {
      const quote = passages[at]?.quote ?? '';
      if (anchored.state === 'not-found') return [`lost: ${quote}`];
      const words = String(anchored.range);
      return folded(words) === folded(quote) ? [] : [`${quote} → ${words}`];
    });
    expect(wrong).toEqual([]);
  });
});
