import { describe, expect, test } from 'vitest';
import { markdownToHtml } from '@/lib/html/markdown-to-html';

/** What a browser makes of the HTML, in a document that runs and loads nothing. */
function parsed(markdown: string): HTMLElement {
  return new DOMParser().parseFromString(markdownToHtml(markdown), 'text/html').body;
}

describe('a note in Markdown', () => {
  test('has emphasis, lists, quotes and code', () => {
    const body = parsed('**firm** and *soft*\n\n- one\n- two\n\n> said\n\n`code`');
    expect(body.querySelector('strong')?.textContent).toBe('firm');
    expect(body.querySelector('em')?.textContent).toBe('soft');
    expect(body.querySelectorAll('li')).toHaveLength(2);
    expect(body.querySelector('blockquote')?.textContent.trim()).toBe('said');
    expect(body.querySelector('code')?.textContent).toBe('code');
  });

  test('breaks its lines where the reader did', () => {
    expect(parsed('one\ntwo').querySelectorAll('br')).toHaveLength(1);
  });

  test('links to the web and to mail, and to nothing else', () => {
    const links = [
      '[web](https://example.com/a?b=1&c=2)',
      '[mail](mailto:a@example.com)',
      '[script](javascript:alert(1))',
      '[data](data:text/html,<b>x</b>)',
      '[file](file:///etc/passwd)',
      '[own](/library.html)',
      '<javascript:alert(1)>',
    ];
    const hrefs = [...parsed(links.join('\n\n')).querySelectorAll('a')].map((a) =>
      a.getAttribute('href'),
    );
    expect(hrefs).toEqual(['https://example.com/a?b=1&c=2', 'mailto:a@example.com']);
  });

  test('shows markup as the text that it is', () => {
    const markup = '<script>alert(1)</script> and <img src=x onerror=alert(1)>';
    const body = parsed(markup);
    expect(body.querySelector('script, img')).toBeNull();
    expect(body.textContent.trim()).toBe(markup);
  });

  test('never loads an image, but offers its address', () => {
    const body = parsed('![a picture](https://example.com/spy.gif)');
    expect(body.querySelector('img')).toBeNull();
    expect(body.querySelector('a')?.href).toBe('https://example.com/spy.gif');
  });
});

describe('a hostile note', () => {
  test.each([
    ['a quote in an address', '[x](https://example.com/"onmouseover="alert(1))'],
    ['a quote in a title', '[x](https://example.com "\\" onmouseover=\\"alert(1)")'],
    ['an entity in a scheme', '[x](&#x6A;avascript:alert(1))'],
    ['a tab in a scheme', '[x](java\tscript:alert(1))'],
    ['a reference', '[x][y]\n\n[y]: javascript:alert(1)'],
    ['a comment left open', '<!-- <p onclick=alert(1)>'],
    ['a fence with markup in its name', '```"><img src=x onerror=alert(1)>\ncode\n```'],
    ['an image with markup for a text', '![<img src=x onerror=alert(1)>](https://example.com)'],
    ['a table with markup', '|<b onclick=alert(1)>|\n|-|\n|<img src=x onerror=alert(1)>|'],
    ['scalable pictures', '<svg onload=alert(1)><a href="javascript:alert(1)">x</a></svg>'],
  ])('with %s brings no handler, no script and no other address', (_name, markdown) => {
    for (const element of parsed(markdown).querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/u);
        if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:)/u);
      }
      expect(element.matches('script, img, svg, iframe, style, form, input')).toBe(false);
    }
  });

  test.each([
    ['brackets', '['.repeat(50_000)],
    ['emphasis', '*a '.repeat(30_000)],
    ['quotes within quotes', '>'.repeat(50_000)],
    ['backticks', '`a``'.repeat(25_000)],
    ['a million characters', 'word '.repeat(200_000)],
  ])('of %s is shown in time', (_name, markdown) => {
    const began = performance.now();
    expect(markdownToHtml(markdown).length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
