import { describe, expect, test } from 'vitest';
import {
  cleanAddress,
  isOnSite,
  pageKeys,
  rawAddress,
  shareAddress,
  siteOf,
  storageAddress,
  unshareable,
} from '@/lib/domain/page-identity';

describe('the address that identifies a page', () => {
  test.each([
    ['https://news.example/a?utm_source=x&id=3&fbclid=9', 'https://news.example/a?id=3'],
    ['https://news.example/a?utm_source=x', 'https://news.example/a'],
    ['https://news.example/a?', 'https://news.example/a'],
    ['https://news.example/a?q=a%20b&utm_source=x', 'https://news.example/a?q=a%20b'],
    ['https://news.example/a?source=rss&ref=1&t=5', 'https://news.example/a?source=rss&ref=1&t=5'],
    ['https://user:secret@news.example/a', 'https://news.example/a'],
    ['https://news.example/a#part-2', 'https://news.example/a'],
    ['https://app.example/#/story/7', 'https://app.example/#/story/7'],
    ['https://app.example/#!story/7', 'https://app.example/#!story/7'],
  ])('%s is the page %s', (address, page) => {
    expect(cleanAddress(address)).toBe(page);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'about:blank', 'chrome://x', 'no address'])(
    '%s identifies no page',
    (address) => {
      expect(cleanAddress(address)).toBeUndefined();
    },
  );

  test('credentials and text directives never reach storage', () => {
    expect(rawAddress('https://me:pw@news.example/a#top:~:text=x')).toBe(
      'https://news.example/a#top',
    );
  });
});

describe('the canonical address', () => {
  const page = 'https://m.news.example/a';

  test('decides when it is on the same site and the titles agree', () => {
    expect(
      storageAddress('https://www.news.example/amp/a', {
        url: 'https://news.example/a',
        titlesAgree: true,
      }),
    ).toBe('https://news.example/a');
  });

  test.each([
    { url: 'https://other.example/a', titlesAgree: true },
    { url: 'https://m.news.example/', titlesAgree: true },
    { url: 'https://m.news.example/b', titlesAgree: false },
    { url: 'not an address', titlesAgree: true },
  ])('does not decide when it is $url and titles agree: $titlesAgree', (canonical) => {
    expect(storageAddress(page, canonical)).toBe(page);
  });

  test('is still a key under which candidates are looked up', () => {
    expect(pageKeys('https://news.example/a?utm_source=x', 'https://news.example/story/a')).toEqual(
      [
        'https://news.example/a?utm_source=x',
        'https://news.example/a',
        'https://news.example/story/a',
      ],
    );
  });
});

describe('a site', () => {
  test('is the host without www, and its subdomains', () => {
    expect(siteOf('https://www.news.example/a')).toBe('news.example');
    expect(isOnSite('https://live.news.example/a', 'news.example')).toBe(true);
    expect(isOnSite('https://fakenews.example/a', 'news.example')).toBe(false);
  });

  test('is not a file or a browser page', () => {
    expect(siteOf('file:///tmp/a.html')).toBeUndefined();
    expect(siteOf('chrome://extensions')).toBeUndefined();
  });
});

describe('the address that is shared', () => {
  test('drops what follows readers, and keeps what names the page and its part', () => {
    expect(shareAddress('https://a.example/x?id=5&utm_source=mail&fbclid=1#part:~:text=old')).toBe(
      'https://a.example/x?id=5#part',
    );
  });

  test('is the canonical one where that names the same article on the same site', () => {
    const address = 'https://www.a.example/news/river.html?session=9#part';
    expect(shareAddress(address, 'https://a.example/2026/river')).toBe(
      'https://a.example/2026/river#part',
    );
    expect(shareAddress('https://a.example/news/river/amp', 'https://a.example/news/river')).toBe(
      'https://a.example/news/river',
    );
  });

  test.each([
    ['of a section', 'https://a.example/news/'],
    ['of the front page', 'https://a.example/'],
    ['on another site', 'https://b.example/news/river'],
    ['of no web address', 'javascript:alert(1)'],
    ['with a password', 'https://me:x@a.example/news/river'],
  ])('is not a canonical one %s', (_, canonical) => {
    expect(shareAddress('https://a.example/news/river', canonical)).toBe(
      'https://a.example/news/river',
    );
  });

  test('is none for what others cannot open, and it is known why', () => {
    expect(unshareable('https://me@a.example/')).toBe('credentials');
    expect(unshareable('file:///home/me/x.html')).toBe('file');
    expect(unshareable('blob:https://a.example/1')).toBe('no-web-address');
    expect(unshareable('https://a.example/')).toBeUndefined();
  });
});
