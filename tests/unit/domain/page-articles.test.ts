import { describe, expect, test } from 'vitest';
import { articleToStoreIn } from '@/lib/domain/create-annotation';
import { articlesOfPage, belongsToPage } from '@/lib/domain/page-articles';
import { anArticle } from '../../support/builders';

const section = 'https://news.example/world';
const article = (id: string, url: string, title: string, more: string[] = []) =>
  anArticle({ id, url, title, addresses: [url, ...more] });

describe('an article belongs to a page', () => {
  test.each([
    ['https://news.example/a', 'https://news.example/b', true],
    ['https://www.news.example/a', 'https://news.example/b', true],
    ['https://blog.news.example/a', 'https://news.example/b', true],
    ['https://news.example/a', 'https://blog.news.example/b', false],
    ['https://news.example/a', 'https://evilnews.example/b', false],
    ['file:///home/a.html', 'file:///home/a.html', true],
    ['file:///home/a.html', 'file:///home/b.html', false],
  ])('%s to %s: %s', (url, page, belongs) => {
    expect(belongsToPage({ url, addresses: [url] }, page)).toBe(belongs);
  });
});

describe('the articles shown on a page', () => {
  const one = article('one', 'https://news.example/a', 'Rain', [section]);
  const amp = article('amp', 'https://news.example/a/amp', 'Rain!', [section]);
  const other = article('other', 'https://news.example/b', 'Sun', [section]);

  test('are those at its address, and the same article under another address', () => {
    const found = articlesOfPage([one, amp, other], 'https://news.example/a', section);
    expect(found.map(({ id }) => id)).toEqual(['one', 'amp']);
  });

  test('are none when a canonical address is that of a whole section', () => {
    expect(articlesOfPage([one, other], 'https://news.example/c', section)).toEqual([]);
  });
});

describe('a new annotation is stored', () => {
  const stored = article('one', 'https://news.example/a', 'Rain', ['https://news.example/x']);
  const store = (address: string, title: string, canonicalUrl?: string) =>
    articleToStoreIn([stored], { address, title, canonicalUrl });

  test('in the article of its address, whatever its title says now', () => {
    expect(store('https://news.example/a?utm_source=mail', 'Storm').existing?.id).toBe('one');
  });

  test('in the article of its canonical address if the titles agree', () => {
    const canonical = 'https://news.example/a';
    expect(store('https://news.example/amp/a', 'rain', canonical).existing?.id).toBe('one');
    expect(store('https://news.example/amp/a', 'Sun', canonical)).toEqual({
      url: 'https://news.example/amp/a',
    });
  });
});
