import { expect, test } from 'vitest';
import { citationHtml, citationText, citedWork } from '@/lib/sharing/citing/citation';
import { CITATION_STYLES } from '@/lib/sharing/citing/citation-styles';

const WORDS = { date: (iso: string) => iso, accessed: (date: string) => date, comma: ', ' };

const HOSTILE = {
  title: '<script>alert(1)</script>\u202E "quoted" & more\n\n@article{x,',
  byline: ['<img src=x onerror=1>', '\u2066Eve\u0000'],
  siteName: '</p><b>Site',
  published: '0000-99-99',
  accessed: 'never',
  url: 'https://eve:secret@news.example/a?b="c"',
  language: 'x" onclick="1',
};

test.each(CITATION_STYLES)('nothing of a page leaves its place in $id', (style) => {
  const { full, inText } = style.cite(citedWork(HOSTILE), WORDS);
  for (const pieces of [full, inText]) {
    const html = citationHtml(pieces, { language: HOSTILE.language, direction: 'ltr' });
    expect(html).not.toMatch(/<(?!\/?(?:p|i|a)\b)|onclick="1|secret/u);
    expect(citationText(pieces)).not.toMatch(/[\p{Cc}\u202E\u2066]/u);
  }
});

test('only web addresses are cited', () => {
  expect(citedWork({ title: '', byline: [], accessed: '', url: 'javascript:alert(1)' }).url).toBe(
    undefined,
  );
  expect(citedWork({ title: '', byline: [], accessed: '', url: 'file:///home/x' }).title).toBe('');
});

test('a page without a title is cited by its address', () => {
  const work = citedWork({ title: ' ', byline: [], accessed: '', url: 'https://a.example/x' });
  expect(work.title).toBe('https://a.example/x');
});

test('a citation says its language and direction', () => {
  expect(citationHtml(['نص'], { language: 'ar', direction: 'rtl' })).toBe(
    '<p lang="ar" dir="rtl">نص</p>',
  );
});
