import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanFragment, setCleanArticle, setCleanHtml } from '@/lib/html/sanitise';

let room: HTMLElement;
beforeEach(() => {
  document.body.replaceChildren();
  room = document.body.appendChild(document.createElement('section'));
});

function cleaned(html: string): string {
  setCleanHtml(room, html);
  return room.innerHTML;
}

/** What must never come out, whatever went in. */
const FORBIDDEN =
  'script,style,iframe,object,embed,svg,math,form,input,button,textarea,select,img,video,audio,source,link,meta,base,template,noscript,[style],[class],[name],[src],[srcset],[srcdoc],[background],[action],[formaction]';

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a script', '<p>a<script>globalThis.bad=1</script></p>'],
  [
    'an event attribute',
    '<p onclick="globalThis.bad=1">a</p><img src=x onerror="globalThis.bad=1">',
  ],
  [
    'a frame with a document of its own',
    '<iframe srcdoc="<script>parent.bad=1</script>"></iframe><p>a</p>',
  ],
  [
    'a style that loads',
    '<p style="background:url(/loaded)">a</p><style>p{background:url(/loaded)}</style>',
  ],
  [
    'SVG with a script',
    '<svg><script>globalThis.bad=1</script><a xlink:href="javascript:bad=1"><text>a</text></a></svg>',
  ],
  [
    'SVG animating an address',
    '<svg><a><animate attributeName="href" values="javascript:bad=1"/><text>a</text></a></svg>',
  ],
  [
    'MathML that breaks out',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=globalThis.bad=1&gt;">',
  ],
  [
    'a noscript that reads otherwise',
    '<noscript><p title="</noscript><img src=x onerror=globalThis.bad=1>">',
  ],
  ['a template', '<template><img src=x onerror="globalThis.bad=1"></template><p>a</p>'],
  ['a form that clobbers', '<form name="querySelector"><input name="attributes"></form><p>a</p>'],
  ['an image that clobbers', '<img name="body"><img id="cookie"><p>a</p>'],
  ['a base address', '<base href="https://evil.example/"><a href="page">a</a>'],
  [
    'pictures in every way',
    '<picture><source srcset="/loaded"><img src="/loaded"></picture><video poster="/loaded"></video><table background="/loaded"><tr><td>a</table>',
  ],
  ['a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example/"><p>a</p>'],
  ['comments that hide markup', '<!--><img src=x onerror="globalThis.bad=1">--><p>a</p>'],
  [
    'unclosed everything',
    '<p><b><a href="javascript:bad=1"><table><td><svg><style><img src=x onerror=bad=1>',
  ],
];

describe('hostile HTML', () => {
  test.each(HOSTILE)('%s leaves nothing that runs or loads', (_name, html) => {
    setCleanHtml(room, html);
    expect(room.querySelector(FORBIDDEN)).toBeNull();
    const attributes = [...room.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames(),
    );
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    expect(globalThis).not.toHaveProperty('bad');
  });

  test.each(HOSTILE)('%s means the same when it is parsed once more', (_name, html) => {
    const once = cleaned(html);
    expect(cleaned(once)).toBe(once);
  });

  test('asks the network for nothing', async () => {
    const asked: string[] = [];
    const watcher = new PerformanceObserver((list) => {
      asked.push(...list.getEntriesByType('resource').map((entry) => entry.name));
    });
    watcher.observe({ type: 'resource' });
    setCleanHtml(room, '<img src="/loaded-1"><p style="background:url(/loaded-2)">a</p>');
    await fetch('/loaded-3');
    // The watcher looked: it saw the request that was really made, and is told late when busy.
    await vi.waitFor(() => expect(asked.some((name) => name.endsWith('/loaded-3'))).toBe(true));
    watcher.disconnect();
    expect(asked.filter((name) => /loaded-[12]/u.test(name))).toEqual([]);
  });
});

describe('links', () => {
  test.each([
    'javascript:alert(1)',
    ' jAvascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    '//evil.example',
    'relative/page',
    '#somewhere',
    'https://',
  ])('to %j lose their address and keep their words', (address) => {
    const link = document.createElement('a');
    link.setAttribute('href', address);
    link.textContent = 'words';
    expect(cleaned(`<p>${link.outerHTML}</p>`)).toBe('<p>words</p>');
  });

  test.each(['https://a.example/b?c=d', 'http://a.example/', 'mailto:a@b.example'])(
    'to %s open elsewhere and tell nothing',
    (address) => {
      setCleanHtml(
        room,
        `<a href="${address}" target="_top" rel="opener" ping="/p" download>words</a>`,
      );
      const link = room.querySelector('a');
      expect(link?.getAttributeNames().toSorted()).toEqual(['href', 'rel', 'target']);
      expect(link?.rel).toBe('noopener noreferrer');
      expect(link?.target).toBe('_blank');
    },
  );
});

describe('what an article needs', () => {
  test.each([
    '<h2>Title</h2><p>One <em>two</em> <strong>three</strong><sup>1</sup><br>four</p>',
    '<ol start="3"><li>a</li></ol><ul><li>b</li></ul><dl><dt>c</dt><dd>d</dd></dl>',
    '<blockquote><p>said</p></blockquote><pre><code>  a\n    b</code></pre><hr>',
    '<table><caption>c</caption><thead><tr><th scope="col">h</th></tr></thead><tbody><tr><td colspan="2">d</td></tr></tbody></table>',
    '<figure><figcaption>caption</figcaption></figure><p lang="ar" dir="rtl">نص</p>',
    '<p><a href="#note-1">1</a></p><ol><li id="note-1">note</li></ol>',
  ])('stays as it is: %s', (html) => {
    expect(cleaned(html)).toBe(html);
  });

  test('boxes without meaning go, and their text stays', () => {
    expect(cleaned('<div class="a"><section><p id="b" class="c">text</p></section></div>')).toBe(
      '<p>text</p>',
    );
  });

  test('other names than those of notes do not pass', () => {
    expect(cleaned('<p id="note-x">a</p><p id="location">b</p>')).toBe('<p>a</p><p>b</p>');
  });
});

test('a fragment belongs to the document that asked for it', () => {
  const other = document.implementation.createHTMLDocument('');
  expect(cleanFragment('<p>a</p>', other).firstChild?.ownerDocument).toBe(other);
});

describe('an article', () => {
  const framed = (html: string) => {
    const pictures: unknown[] = [];
    setCleanArticle(room, html, (picture) => {
      pictures.push(picture);
      return document.createTextNode('[picture]');
    });
    return { html: room.innerHTML, pictures };
  };

  test('keeps the place of its pictures, and nothing of them', () => {
    const { html, pictures } = framed(
      '<figure><img src="https://news.example/a.jpg" alt="A <b>gauge</b>" onerror="bad=1"><figcaption>One</figcaption></figure>',
    );
    expect(html).toBe('<figure>[picture]<figcaption>One</figcaption></figure>');
    expect(pictures).toEqual([{ address: 'https://news.example/a.jpg', alt: 'A <b>gauge</b>' }]);
  });

  test('loses pictures that lead nowhere', () => {
    const { html, pictures } = framed(
      '<p>a<img src="javascript:bad=1"><img src="/x.png"><img><img src="data:image/png;base64,AA"></p>',
    );
    expect(html).toBe('<p>a</p>');
    expect(pictures).toEqual([]);
  });

  test.each(HOSTILE)('passes the same door: %s', (_name, hostile) => {
    framed(hostile);
    expect([...room.querySelectorAll(FORBIDDEN)].map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect((globalThis as { bad?: unknown }).bad).toBeUndefined();
  });

  test('requests nothing', async () => {
    const address = new URL('/never.jpg', location.href).href;
    framed(`<p><img src="${address}" alt="a"></p>`);
    // One that is asked for later has its answer: the other would have had one before.
    const twin = new Image();
    const answered = new Promise((resolve) => {
      for (const kind of ['load', 'error']) twin.addEventListener(kind, resolve);
    });
    twin.src = '/twin.jpg';
    await answered;
    await vi.waitFor(() => expect(performance.getEntriesByName(twin.src)).toHaveLength(1));
    expect(performance.getEntriesByName(address)).toEqual([]);
  });
});
