import { describe, expect, test } from 'vitest';
import { restrictionOf } from '@/lib/browser/restricted-pages';

const chromium = { isFirefox: false, mayReadFiles: false };
const firefox = { isFirefox: true, mayReadFiles: false };

describe('why a page cannot be read', () => {
  test.each([
    ['chrome://settings/', 'browser-page'],
    ['chrome://newtab', 'browser-page'],
    ['about:blank', 'browser-page'],
    ['about:reader?url=http%3A%2F%2Fnews.example', 'browser-page'],
    ['devtools://devtools/bundled/inspector.html', 'browser-page'],
    ['edge://extensions', 'browser-page'],
    ['', 'browser-page'],
    [undefined, 'browser-page'],
    ['view-source:http://news.example/', 'source'],
    ['chrome-extension://abcdefghijklmnop/library.html', 'extension-page'],
    ['moz-extension://0000/library.html', 'extension-page'],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', 'pdf'],
    ['http://news.example/report.PDF?download=1#page=2', 'pdf'],
    ['data:text/html,<p>hello', 'address'],
    ['blob:http://news.example/0000', 'address'],
    ['javascript:void(0)', 'address'],
    ['file:///home/reader/story.html', 'file'],
    ['not an address', 'address'],
  ])('%s: %s', (address, restriction) => {
    expect(restrictionOf(address, chromium)).toBe(restriction);
    expect(restrictionOf(address, firefox)).toBe(restriction);
  });

  test.each([
    'https://chromewebstore.google.com/detail/abc',
    'https://chrome.google.com/webstore/category/extensions',
    'https://microsoftedge.microsoft.com/addons/Microsoft-Edge-Extensions-Home',
  ])('%s is a store of Chromium only', (address) => {
    expect(restrictionOf(address, chromium)).toBe('store');
    expect(restrictionOf(address, firefox)).toBeUndefined();
  });

  test.each(['https://addons.mozilla.org/firefox/', 'https://support.mozilla.org/kb/x'])(
    '%s is protected by Firefox only',
    (address) => {
      expect(restrictionOf(address, firefox)).toBe('store');
      expect(restrictionOf(address, chromium)).toBeUndefined();
    },
  );

  test.each([
    'http://news.example/story',
    'https://chrome.google.com/webstores-of-the-world',
    'https://news.example/why-pdf-is-here',
    'https://mozilla.org/',
  ])('%s can be read', (address) => {
    expect(restrictionOf(address, chromium)).toBeUndefined();
    expect(restrictionOf(address, firefox)).toBeUndefined();
  });

  test('a file can be read once the reader allowed it', () => {
    const allowed = { isFirefox: false, mayReadFiles: true };
    expect(restrictionOf('file:///home/reader/story.html', allowed)).toBeUndefined();
    expect(restrictionOf('file:///home/reader/report.pdf', allowed)).toBe('pdf');
  });
});
