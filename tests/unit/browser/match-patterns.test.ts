import { describe, expect, test } from 'vitest';
import { EVERY_SITE, isEverySite, patternOf, siteOfPattern } from '@/lib/browser/match-patterns';

describe('the pattern of a site', () => {
  test.each([
    ['news.example', '*://*.news.example/*'],
    ['localhost', '*://*.localhost/*'],
    ['127.0.0.1', '*://127.0.0.1/*'],
    ['[::1]', '*://[::1]/*'],
  ])('%s: %s', (site, pattern) => {
    expect(patternOf(site)).toBe(pattern);
    expect(siteOfPattern(pattern)).toBe(site);
  });
});

describe('the site of a pattern', () => {
  test.each([
    ['https://www.news.example/*', 'news.example'],
    ['http://*.news.example/*', 'news.example'],
    [EVERY_SITE, undefined],
    ['<all_urls>', undefined],
    ['file:///*', undefined],
    ['chrome://favicon/*', undefined],
  ])('%s: %s', (pattern, site) => {
    expect(siteOfPattern(pattern)).toBe(site);
  });
});

test('every site is told from one site', () => {
  expect(['*://*/*', '<all_urls>', 'https://*/*'].map(isEverySite)).toEqual([true, true, true]);
  expect(['*://*.news.example/*', 'file:///*'].map(isEverySite)).toEqual([false, false]);
});
