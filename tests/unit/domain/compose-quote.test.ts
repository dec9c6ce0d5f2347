import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  composeArticle,
  composeQuote,
  composeQuotes,
  type QuoteSource,
} from '@/lib/domain/compose-quote';

const source: QuoteSource = {
  title: 'A Table With No Head',
  byline: ['Ilse Marchetti'],
  siteName: 'The Harbour Courier',
  url: 'https://harbourcourier.example/river',
  language: 'en',
  direction: 'ltr',
};
const link = 'https://harbourcourier.example/river#:~:text=round';

describe('a quote', () => {
  test('is text with who, where and a link below it', () => {
    expect(composeQuote({ text: 'The table would be round.', source, link }).text).toBe(
      [
        '“The table would be round.”',
        '— Ilse Marchetti, A Table With No Head, The Harbour Courier',
        link,
      ].join('\n'),
    );
  });

  test('goes without an address where the reader wants none, and with its day where they want that', () => {
    const dated = { ...source, day: '13 November 2026' };
    const { text, html, markdown, attribution } = composeQuote({
      text: 'Round.',
      source: dated,
      link: null,
    });
    expect(attribution).toBe('Ilse Marchetti, The Harbour Courier, 13 November 2026');
    expect(text).toBe(
      '“Round.”\n— Ilse Marchetti, A Table With No Head, The Harbour Courier, 13 November 2026',
    );
    expect(html + markdown).not.toContain('https:');
  });

  test('is a block quotation with a link in HTML', () => {
    expect(composeQuote({ text: 'One\n\ntwo\nthree', source, link }).html).toBe(
      `<blockquote cite="${link}" lang="en" dir="ltr"><p>“One</p><p>two<br>three”</p></blockquote>` +
        `<p>— Ilse Marchetti, <a href="${link}">A Table With No Head</a>, The Harbour Courier</p>`,
    );
  });

  test('is a block quotation with a link in Markdown', () => {
    expect(composeQuote({ text: 'One\n\ntwo', source, link }).markdown).toBe(
      [
        '> “One',
        '>',
        '> two”',
        '>',
        `> — Ilse Marchetti, [A Table With No Head](${link}), The Harbour Courier`,
      ].join('\n'),
    );
  });

  test.each([
    ['ar', '«نص»'],
    ['de-AT', '„نص“'],
    ['ja', '「نص」'],
    ['xx', '“نص”'],
  ])('wears the quotation marks of its language: %s', (language, quoted) => {
    expect(composeQuote({ text: 'نص', source: { ...source, language } }).quoted).toBe(quoted);
  });

  test('goes without what the page did not say', () => {
    const composed = composeQuote({ text: 'Round.', source: { title: '', byline: [] } });
    expect(composed.text).toBe('“Round.”');
    expect(composed.html).toBe('<blockquote><p>“Round.”</p></blockquote>');
    expect(composed.markdown).toBe('> “Round.”');
  });
});

describe('hostile pages', () => {
  const hostile: QuoteSource = {
    title: '<img src=x onerror="alert(1)">](javascript:alert(1)) \u202Egnp.exe\n# Heading',
    byline: ['<b>Nobody</b>', '  '],
    siteName: '`code`',
    url: 'javascript:alert(1)',
    language: '"><script>',
    direction: 'ltr',
  };

  test('write no markup into HTML', () => {
    const { html } = composeQuote({
      text: '</blockquote><script>x</script>',
      source: hostile,
      link,
    });
    const tags = [...html.matchAll(/<\/?([a-z]+)/gu)].map(([, name]) => name);
    expect(new Set(tags)).toEqual(new Set(['blockquote', 'p', 'a']));
  });

  test('give no address but a web address', () => {
    const composed = composeQuote({ text: 'Round.', source: hostile });
    expect(composed.html).not.toContain('href');
    expect(composed.text).not.toContain('\njavascript:');
  });

  test('lend out no credentials', () => {
    const secret = { ...source, url: 'https://me:secret@news.example/' };
    expect(composeArticle(secret).text).not.toContain('secret');
  });

  test('turn no text around and begin no line of their own', () => {
    const { text } = composeQuote({ text: 'Round.', source: hostile, link });
    expect(text).not.toContain('\u202E');
    expect(text.split('\n')).toHaveLength(3);
  });

  test('begin nothing in Markdown', () => {
    const { markdown } = composeQuote({
      text: '# Heading\n1. one\n- two\n<b>&amp;</b> *x* [y](z)',
      source,
      link,
    });
    expect(markdown.split('\n').slice(0, 4)).toEqual([
      '> “# Heading',
      '> 1\\. one',
      '> \\- two',
      '> \\<b\\>\\&amp;\\</b\\> \\*x\\* \\[y\\](z)”',
    ]);
  });

  test('break no composition, whatever they say', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(anything, anything, anything, (text, title, name) => {
        const composed = composeQuote({ text, source: { ...source, title, byline: [name] }, link });
        expect(
          composed.html.replace(/<\/?(?:blockquote|p|br|a)(?: [a-z]+="[^"<>]*")*>/gu, ''),
        ).not.toMatch(/[<>]/u);
      }),
      { seed: 11 },
    );
  });
});

test('several quotes stand one below the other', () => {
  const one = { text: 'One.', source, link };
  expect(composeQuotes([one, { ...one, text: 'Two.' }]).text).toBe(
    `${composeQuote(one).text}\n\n${composeQuote({ ...one, text: 'Two.' }).text}`,
  );
});

test('an article is its title, who and where, and its address', () => {
  const composed = composeArticle(source);
  expect(composed.text).toBe(
    'A Table With No Head\nIlse Marchetti, The Harbour Courier\nhttps://harbourcourier.example/river',
  );
  expect(composed.html).toBe(
    '<p><a href="https://harbourcourier.example/river">A Table With No Head</a><br>Ilse Marchetti, The Harbour Courier</p>',
  );
  expect(composed.markdown).toBe(
    '[A Table With No Head](https://harbourcourier.example/river), Ilse Marchetti, The Harbour Courier',
  );
});
