import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '@/components/styles/popup.css';
import '@/components/styles/share.css';
import { PopupApp } from '@/components/popup/PopupApp';
import type { PopupGateway } from '@/components/popup/popup-gateway';
import { fail, succeed } from '@/lib/domain/failure';
import { faultsInEveryLook } from '../looks';
import { show } from '../surface';
import { ANNOTATIONS, ARTICLE, fakeGateway, NOW, pageState } from './fake-gateway';

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherungsanstalt';
const RIVER = { tabId: 7, address: 'https://harbourcourier.example/river', incognito: false };

const STATES: [name: string, given: Partial<PopupGateway>][] = [
  ['the list', { openBeside: () => undefined }],
  [
    'nothing marked yet',
    { pageState: async () => succeed(pageState({ annotations: [], siteAllowed: false })) },
  ],
  [
    'the very first page',
    {
      pageState: async () => succeed(pageState({ annotations: [] })),
      annotationCount: async () => 0,
    },
  ],
  [
    'the offer for a site',
    {
      wasAsked: async () => false,
      pageState: async () => succeed(pageState({ siteAllowed: false })),
    },
  ],
  [
    'a selection',
    {
      selection: async () =>
        succeed({ quote: 'The table would be round.', selectors: [], frameId: 0 }),
    },
  ],
  [
    'edited and lost passages',
    {
      states: async () => [
        { id: 'a-green', state: 'changed' as const },
        { id: 'a-yellow', state: 'orphan' as const },
        { id: 'a-blue', state: 'pending' as const },
      ],
    },
  ],
  ['a front page', { readArticle: async () => succeed({ ...ARTICLE, isArticle: false }) }],
  [
    'long names',
    {
      tab: async () => ({
        ...RIVER,
        address: `https://${LONG.toLowerCase().slice(0, 60)}.example/`,
      }),
      readArticle: async () =>
        succeed({ ...ARTICLE, title: `${LONG} ${LONG}`, siteName: LONG, byline: [LONG, LONG] }),
      pageState: async () =>
        succeed(
          pageState({
            annotations: ANNOTATIONS.map((one) => ({
              ...one,
              quote: LONG,
              note: LONG,
              tags: [LONG],
            })),
          }),
        ),
    },
  ],
  ['a protected page', { tab: async () => ({ ...RIVER, restriction: 'store' }) }],
  ['a page not looked at', { tab: async () => ({ ...RIVER, restriction: 'unasked' }) }],
  [
    'a private window',
    {
      tab: async () => ({ ...RIVER, incognito: true }),
      pageState: async () => succeed(pageState({ readOnly: true })),
    },
  ],
  ['a page that could not be read', { readArticle: async () => fail('extraction-crashed') }],
  ['a damaged library', { pageState: async () => fail('library-corrupt') }],
  ['a page that takes long', { readArticle: () => new Promise(() => undefined) }],
  [
    'a note that was typed before',
    {
      storage: {
        getItem: (key) =>
          key.includes('a-blue')
            ? JSON.stringify({
                id: 'draft-1',
                annotationId: 'a-blue',
                revision: 1,
                text: 'Half a th',
                tags: ['water', LONG],
                color: 'blue',
                at: NOW,
              })
            : null,
        setItem: () => undefined,
        removeItem: () => undefined,
      },
    },
  ],
];

beforeEach(() => {
  // As in a side panel, a page on a telephone and a window that was enlarged: any width.
  document.documentElement.classList.add('panel');
  onTestFinished(() => document.documentElement.classList.remove('panel'));
});

describe.each(['en', 'ar'] as const)('axe finds nothing, and nothing is cut off (%s)', (locale) => {
  test.each(STATES)('%s', async (_name, given) => {
    await show(<PopupApp gateway={fakeGateway(given)} />, locale);
    await expect.poll(() => document.querySelector('main h1, main textarea')).not.toBeNull();
    expect(await faultsInEveryLook()).toEqual([]);
  });

  test.each([
    ['sharing the article', '.popup-actions .button'],
    ['the menu of an annotation', '.annotation [aria-haspopup="menu"]'],
    ['the menu of the popup', '.popup-bar [aria-haspopup="menu"]'],
  ])('%s', async (_name, button) => {
    await show(<PopupApp gateway={fakeGateway({ openBeside: () => undefined })} />, locale);
    await vi.waitFor(() => document.querySelector<HTMLElement>(button)!.click());
    await expect
      .poll(() => document.querySelector('.quote-preview, [role="menuitem"]'))
      .not.toBeNull();
    expect(await faultsInEveryLook()).toEqual([]);
    await page.viewport(1280, 900);
  });
});
