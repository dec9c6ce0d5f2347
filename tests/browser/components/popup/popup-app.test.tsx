import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { PopupApp } from '@/components/popup/PopupApp';
import type { PopupGateway } from '@/components/popup/popup-gateway';
import '@/components/styles/popup.css';
import '@/components/styles/share.css';
import { fail, succeed } from '@/lib/domain/failure';
import { accessibilityFaults, show } from '../surface';
import { ANNOTATIONS, ARTICLE, fakeGateway, pageState } from './fake-gateway';
import { button, open, text } from './popup-page';

describe('an article', () => {
  test('shows where it is from, how long it takes, who wrote it and when', async () => {
    await open();
    expect(text('.popup-head')).toContain('The Harbour Courier2 min read');
    expect(document.querySelector('h1')?.textContent).toBe(ARTICLE.title);
    expect(text('.popup-head')).toContain('Ilse Marchetti');
    expect(document.querySelector('time')?.dateTime).toBe('2026-11-13');
  });

  test('begins with the focus on its title, and the first Tab shares it', async () => {
    await open();
    expect(document.activeElement).toBe(document.querySelector('h1'));
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toBe('Share this article');
  });

  test('that its page keeps for subscribers says that this may be only the beginning', async () => {
    const said = 'For subscribers: this may be only the beginning.';
    await open();
    expect(text('.popup-head')).not.toContain(said);
    await open({ readArticle: async () => succeed({ ...ARTICLE, isPaywalled: true }) });
    expect(text('.popup-head')).toContain(said);
  });

  test('leads to where the page takes comments', async () => {
    const gateway = await open();
    button('Leave a comment').click();
    expect(gateway.asked).toContainEqual(['goTo', 7, ARTICLE.commentsUrl]);
  });

  test('without comments offers none', async () => {
    const { commentsUrl: _, ...silent } = ARTICLE;
    await open({ readArticle: async () => succeed(silent) });
    await expect.poll(() => text('.popup-actions')).toBe('Share this articleRead hereKeep');
  });
});

describe('a page that stops the annotator', () => {
  test('says so, and that nothing is lost', async () => {
    await open({ startAnnotator: async () => fail('annotator-crashed') });
    await vi.waitFor(() =>
      expect(text('.banner')).toContain('Highlights cannot be shown on this page.'),
    );
    expect(document.querySelectorAll('.annotation')).toHaveLength(3);
  });
});

describe('the annotations of the page', () => {
  test('stand in reading order with how they were found, and none is left out', async () => {
    await open({
      states: async () => [
        { id: 'a-blue', state: 'changed' },
        { id: 'a-yellow', state: 'orphan' },
      ],
    });
    const rows = [...document.querySelectorAll('.annotation')].map((row) => row.textContent);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('Edited since you marked it');
    expect(rows[1]).toContain('Not found yet. Pullquote looks again on each visit.');
    expect(rows[2]).toContain('the first agreement between them');
  });

  test('say what their colour means before the quote', async () => {
    await open();
    expect(document.querySelector('.quote')?.textContent).toMatch(/^Evidence\. the first/u);
  });

  test('lead to their passage', async () => {
    const gateway = await open();
    document.querySelector<HTMLElement>('.quote')?.click();
    expect(gateway.asked).toContainEqual(['reveal', 7, 'a-green', 0]);
  });

  test('say where they stand: which of how many, under which heading', async () => {
    await open({
      states: async () => [
        { id: 'a-blue', state: 'anchored', heading: ' The  second\n round ' },
        { id: 'a-yellow', state: 'anchored', heading: ' ' },
      ],
    });
    const said = [...document.querySelectorAll('.quote')].map((quote) => {
      const id = quote.getAttribute('aria-describedby') ?? '';
      return document.getElementById(id)?.textContent;
    });
    expect(said).toEqual(['1 of 3, under “The second round”.', '2 of 3.', '3 of 3.']);
  });

  test('take a reader who came by keys into the page, and stay for one who clicks', async () => {
    const gateway = await open();
    const quote = document.querySelector<HTMLElement>('.quote');
    quote?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await vi.waitFor(() => expect(gateway.asked).toContainEqual(['reveal', 7, 'a-green', 0]));
    expect(gateway.asked).not.toContainEqual(['leave']);
    quote?.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(gateway.asked).toContainEqual(['leave']));
  });

  test('are deleted at once, and come back by Undo', async () => {
    const gateway = await open();
    await choose('Delete');
    await vi.waitFor(() => expect(text('.toast')).toContain('Moved to the trash.'));
    expect(gateway.asked).toContainEqual(['remove', { id: 'a-green', action: 'id-1' }]);
    button('Undo').click();
    expect(gateway.asked).toContainEqual(['undo', { action: 'id-1' }]);
  });

  test('are copied with source and link', async () => {
    const gateway = await open();
    await choose('Copy the quote');
    const [, intent] = gateway.asked.find(([name]) => name === 'share') ?? [];
    expect(intent).toMatchObject({ kind: 'copy' });
    expect((intent as { text: string }).text).toContain(
      'https://harbourcourier.example/river#:~:text=the%20first%20agreement',
    );
  });
});

describe('the selection', () => {
  const selected: Partial<PopupGateway> = {
    selection: async () => succeed({ quote: 'the same map', selectors: [], frameId: 3 }),
  };

  test('is highlighted in its frame', async () => {
    const gateway = await open(selected);
    document.querySelector<HTMLElement>('[aria-label="Doubt (pink)"]')?.click();
    expect(gateway.asked).toContainEqual(['highlight', 7, 3, { color: 'pink' }]);
  });

  test('is annotated: highlighted, then the note opens', async () => {
    await open(selected);
    button('Write a note').click();
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
  });

  test('in a field of the page is said not to be the article', async () => {
    await open({ selection: async () => fail('selection-in-field') });
    expect(text('.popup')).toContain('The selection is in a text field.');
  });
});

describe('the offer for the site', () => {
  const first: Partial<PopupGateway> = {
    wasAsked: async () => false,
    pageState: async () => succeed(pageState({ siteAllowed: false })),
  };

  test('is made after the first highlight, and noted as it is made', async () => {
    const gateway = await open(first);
    expect(text('.popup-body')).toContain('whenever you open harbourcourier.example?');
    await vi.waitFor(() =>
      expect(gateway.asked).toContainEqual(['noteAsked', 'harbourcourier.example']),
    );
  });

  test('asks the browser as the first thing in the click', async () => {
    const gateway = await open(first);
    const before = gateway.asked.length;
    button('Always show here').click();
    expect(gateway.asked[before]).toEqual(['askForSite', 'harbourcourier.example']);
  });

  test('is never made before a highlight, nor twice, nor in a private window', async () => {
    const empty = pageState({ siteAllowed: false, annotations: [] });
    const calm: Partial<PopupGateway>[] = [
      { ...first, pageState: async () => succeed(empty) },
      { ...first, wasAsked: async () => true },
      {
        ...first,
        pageState: async () => succeed(pageState({ siteAllowed: false, readOnly: true })),
      },
    ];
    for (const given of calm) {
      await open(given);
      expect(text('.popup')).not.toContain('Show your highlights whenever');
    }
  });

  test('stays at hand as a switch', async () => {
    const gateway = await open();
    document.querySelector<HTMLElement>('[role="switch"]')?.click();
    expect(gateway.asked).toContainEqual(['forgetSite', 'harbourcourier.example']);
  });
});

describe('what goes wrong', () => {
  test.each([
    ['browser-page', 'new tabs'],
    ['pdf', 'PDF'],
    ['file', 'files'],
  ] as const)('a protected page says why: %s', async (restriction, reason) => {
    const gateway = await open({ tab: async () => ({ tabId: 1, incognito: false, restriction }) });
    expect(text('.empty')).toContain('The browser protects this page.');
    expect(text('.empty')).toContain(reason);
    expect(gateway.asked.map(([name]) => name)).not.toContain('readArticle');
  });

  test('a document that is no page of text says so', async () => {
    await open({ startAnnotator: async () => fail('not-markable') });
    await vi.waitFor(() =>
      expect(text('.empty')).toContain('Pullquote cannot mark this kind of document.'),
    );
  });

  test.each([
    ['library-missing', ['Restore a backup', 'Open the rescue page']],
    ['library-newer', ['Save a copy']],
    ['library-corrupt', ['Restore a backup', 'Open the rescue page']],
    ['library-unopenable', ['Try again', 'Open the rescue page']],
    ['no-history', []],
  ] as const)('%s has its own help, and sharing still works', async (code, helps) => {
    await open({ pageState: async () => fail(code) });
    const offered = [...document.querySelectorAll('.banner button')].map(
      (each) => each.textContent,
    );
    expect(offered).toEqual(helps);
    button('Share this article').click();
    await vi.waitFor(() => expect(text('h1')).toBe('Share'));
  });

  test('a page that could not be read is read again', async () => {
    const gateway = await open({ readArticle: async () => fail('extraction-crashed') });
    const reads = () => gateway.asked.filter(([name]) => name === 'readArticle').length;
    button('Try again').click();
    await vi.waitFor(() => expect(reads()).toBe(2));
  });

  test('a private window shows and shares, and offers no change', async () => {
    await open({
      tab: async () => ({ tabId: 7, address: 'https://harbourcourier.example/', incognito: true }),
      pageState: async () => succeed(pageState({ readOnly: true })),
    });
    expect(text('.banner')).toContain('Nothing is kept in a private window.');
    expect(document.querySelector('[role="switch"]')).toBeNull();
    document.querySelector<HTMLElement>('.annotation .icon-button')?.click();
    await vi.waitFor(() => expect(document.querySelectorAll('[role="menuitem"]')).toHaveLength(3));
  });
});

describe('axe finds nothing', () => {
  const surfaces: [string, Partial<PopupGateway>][] = [
    ['an article with annotations', {}],
    [
      'a page without annotations',
      { pageState: async () => succeed(pageState({ annotations: [] })) },
    ],
    ['a selection', { selection: async () => succeed({ quote: 'x', selectors: [], frameId: 0 }) }],
    [
      'the offer',
      {
        wasAsked: async () => false,
        pageState: async () => succeed(pageState({ siteAllowed: false })),
      },
    ],
    [
      'a protected page',
      { tab: async () => ({ tabId: 1, incognito: false, restriction: 'store' }) },
    ],
    ['a damaged library', { pageState: async () => fail('library-corrupt') }],
    [
      'states',
      { states: async () => ANNOTATIONS.map(({ id }) => ({ id, state: 'orphan' as const })) },
    ],
  ];

  test.each(surfaces)('in %s, light and dark', async (_name, given) => {
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset.theme = theme;
      await open(given);
      expect(await accessibilityFaults()).toEqual([]);
    }
  });

  test('in Arabic, from right to left', async () => {
    await show(<PopupApp gateway={fakeGateway()} />, 'ar');
    await vi.waitFor(() => expect(document.querySelectorAll('.annotation')).toHaveLength(3));
    expect(await accessibilityFaults()).toEqual([]);
  });
});

/** Chooses an entry of the first annotation's menu. */
async function choose(entry: string): Promise<void> {
  document.querySelector<HTMLElement>('.annotation .icon-button')?.click();
  await vi.waitFor(() => button(entry).click());
}
