import { describe, expect, test } from 'vitest';
import arabic from '../../../fixtures/pages/arabic/index.html?raw';
import harbourCourier from '../../../fixtures/pages/harbour-courier/index.html?raw';
import longRead from '../../../fixtures/pages/long-read/index.html?raw';
import { articleOf, blocksOf, pageOf } from './support';

describe('a news page of the common theme', () => {
  const article = articleOf(pageOf(harbourCourier));

  test('gives its title, its author once, its day and its site', () => {
    expect(article).toMatchObject({
      title: '“A Table With No Head”: How Two Neighbours Talked Their Way Back to the River',
      byline: ['Ilse Marchetti'],
      published: '2026-11-13T06:40:00+00:00',
      siteName: 'The Harbour Courier',
      language: 'en-GB',
      direction: 'ltr',
      canonicalUrl: 'https://harbourcourier.example/world/a-table-with-no-head',
      isArticle: true,
    });
  });

  test('gives exactly its eight paragraphs', () => {
    const blocks = blocksOf(article);
    expect(blocks).toHaveLength(8);
    expect(blocks[0]).toMatch(/^The delegations from Varda and Ostrel had agreed/u);
    expect(blocks[7]).toMatch(/Visitors may sit wherever they like\.$/u);
  });

  test('takes two minutes to read, as we count', () => {
    expect(article.readingMinutes).toBe(2);
    expect(article.wordCount).toBeGreaterThan(230);
    expect(article.wordCount).toBeLessThanOrEqual(460);
  });

  test.each([
    'Min Read',
    'Share this Article',
    'Leave a comment',
    'Leave a Reply',
    'Related Articles',
    'The orchards of the lower valley',
    'The Tide Table',
    'You Might Also Like',
    'Most Read',
    'Advertisement',
    'All rights reserved',
    'Marchetti',
    'Photograph',
  ])('has no “%s” in its text', (furniture) => {
    expect(article.text).not.toContain(furniture);
  });

  test('keeps the caption of a picture out of the text', () => {
    expect(article.text).not.toContain('The Lenn below Lenz in November');
  });
});

describe('a long essay', () => {
  const article = articleOf(pageOf(longRead));
  const content = pageOf(article.contentHtml).body;

  test('gives both authors by their references', () => {
    expect(article.byline).toEqual(['Noor Castellan', 'Edda Brannock']);
    expect(article.title).toBe('The Keepers of the Gauges');
    expect(article.siteName).toBe('Upland Quarterly');
  });

  test('keeps its structure', () => {
    const count = (selector: string) => content.querySelectorAll(selector).length;
    expect(count('table')).toBe(2);
    expect(count('ol > li')).toBe(6);
    expect(count('ul > li')).toBe(4);
    expect(count('pre')).toBe(1);
    expect(count('h2')).toBe(8);
    expect(count('blockquote')).toBe(1);
    expect(count('figure > figcaption')).toBeGreaterThanOrEqual(1);
    expect(article.wordCount).toBeGreaterThan(3_000);
  });

  test('keeps the lines of its code', () => {
    expect(content.querySelector('pre')?.textContent).toContain('\n    if seen is None');
  });

  test('leads from a number to its note and back', () => {
    for (const link of content.querySelectorAll('sup a, li a')) {
      const target = link.getAttribute('href') ?? '';
      expect(target).toMatch(/^#note-\d+$/u);
      expect(content.querySelector(target)).not.toBeNull();
    }
    expect(content.querySelectorAll('sup a')).toHaveLength(2);
  });

  test('leaves the box of other essays, the pull quote and the calls behind', () => {
    expect(article.text).not.toContain('The last signal box');
    expect(article.text).not.toContain('Letters to the editor');
    expect(article.text).not.toContain('Four issues a year');
    expect(article.text).not.toContain('For a century and a half, people have walked');
  });
});

describe('an Arabic page', () => {
  const article = articleOf(pageOf(arabic));

  test('gives its details from right to left', () => {
    expect(article).toMatchObject({
      title: 'مكتبة الميناء تفتح أبوابها ليلًا لأول مرة',
      byline: ['سلمى الحداد'],
      siteName: 'صحيفة المرفأ',
      published: '2026-10-21',
      language: 'ar',
      direction: 'rtl',
      isArticle: true,
    });
  });

  test('gives its text without sharing, reading tips and comments', () => {
    expect(blocksOf(article)).toHaveLength(8);
    for (const furniture of ['شارك المقال', 'اقرأ أيضا', 'التعليقات', 'الأكثر قراءة']) {
      expect(article.text).not.toContain(furniture);
    }
  });
});
