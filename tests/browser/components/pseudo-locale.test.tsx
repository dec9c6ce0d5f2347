import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/components/styles/popup.css';
import '@/components/styles/share.css';
import '@/components/styles/welcome.css';
import '@/components/styles/reader.css';
import { LibraryApp } from '@/components/library/LibraryApp';
import { OPTIONS_SECTIONS } from '@/components/options/sections';
import { WelcomeApp } from '@/components/welcome/WelcomeApp';
import { succeed } from '@/lib/domain/failure';
import { fakeLibrary } from './library/fake-library';
import { openOptions } from './options/options-page';
import { pageState } from './popup/fake-gateway';
import { open as openPopup } from './popup/popup-page';
import { cutOff, hardCoded } from './pseudo-locale';
import { openReader } from './reader/open-reader';
import { show, speakPseudo } from './surface';

/** Waits until nothing is being read any more, and tells what was never translated or is cut off. */
async function faults(): Promise<{ hardCoded: string[]; cutOff: string[] }> {
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
  return { hardCoded: hardCoded(), cutOff: cutOff() };
}
const SOUND = { hardCoded: [], cutOff: [] };

describe('in words two fifths longer, each surface comes whole out of the strings:', () => {
  beforeEach(() => speakPseudo());

  test('words past the strings, and words cut off, are found', async () => {
    const box = <p style="inline-size: 3em; overflow: hidden; white-space: nowrap">⟦Ŵöŕđš⟧</p>;
    await show(
      <main>
        <button type="button" aria-label="Close">
          Read
        </button>
        {box}
      </main>,
    );
    const found = await faults();
    expect(found.hardCoded).toEqual(['Read', 'aria-label="Close"']);
    expect(found.cutOff).toHaveLength(1);
  });

  test.each([
    ['the list', {}],
    ['the first page', { annotationCount: async () => 0, pageState: nothingMarked }],
    ['the offer for a site', { wasAsked: async () => false, pageState: notAllowed }],
    [
      'a selection',
      {
        selection: async () =>
          succeed({ quote: 'The table would be round.', selectors: [], frameId: 0 }),
      },
    ],
  ])('the popup, %s', async (_name, given) => {
    await page.viewport(420, 600);
    await openPopup(given);
    expect(await faults()).toEqual(SOUND);
  });

  test('the share step of the popup', async () => {
    await page.viewport(420, 600);
    await openPopup();
    document.querySelector<HTMLElement>('.popup-actions .button-primary')?.click();
    await expect.poll(() => document.querySelector('.quote-preview')).not.toBeNull();
    expect(await faults()).toEqual(SOUND);
  });

  test.each([
    ['the list', '', '', '.annotation'],
    ['nothing found', '?q=zzz&color=pink', '', 'main .empty'],
    ['an article', '?article=table', '', '.annotation'],
    ['the articles', '?view=articles', '', 'main li'],
    ['what needs attention', '?view=attention', '', '.annotation'],
    ['the claim sheets', '?view=sheets', '', 'main h1'],
    ['the trash', '?view=trash', '', 'main .row'],
    ['some selected', '', 'jxjx', '.pick:checked'],
    ['an annotation being edited', '', 'je', 'main textarea'],
    ['the keys', '', '?', 'dialog[open] kbd'],
    ['sharing', '', 'js', 'dialog[open] .quote-preview'],
  ])('the library, %s', async (_name, query, keys, there) => {
    await page.viewport(1280, 900);
    history.replaceState(null, '', `${location.pathname}${query}`);
    const { gateway } = fakeLibrary();
    await show(<LibraryApp gateway={gateway} optionsAddress="/options.html" isPrivate={false} />);
    await expect.element(page.getByRole('main')).toBeVisible();
    await expect.poll(() => document.querySelector('main h1, main h2')).not.toBeNull();
    if (keys !== '') await userEvent.keyboard(keys);
    await expect.poll(() => document.querySelector(there)).not.toBeNull();
    expect(await faults()).toEqual(SOUND);
  });

  test.each(OPTIONS_SECTIONS.map(({ id }) => id))('the settings, %s', async (section) => {
    await page.viewport(1100, 800);
    await openOptions(section);
    await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeInTheDocument();
    expect(await faults()).toEqual(SOUND);
  });

  test.each([1, 2, 3])('the welcome page, step %d', async (number) => {
    await page.viewport(1100, 760);
    const gateway = {
      paint: () => undefined,
      unpaintAll: () => undefined,
      colorNames: {},
      highlightKeys: 'Alt+Shift+H',
      everySiteAllowed: () => Promise.resolve(false),
      askForEverySite: () => Promise.resolve(true),
      forgetEverySite: () => Promise.resolve(),
      libraryAddress: '/library.html',
    };
    await show(<WelcomeApp gateway={gateway} />);
    for (let step = 1; step < number; step += 1) {
      document.querySelector<HTMLElement>('footer .button-primary')!.click();
      const next = `.steps li:nth-child(${step + 1})[aria-current]`;
      await expect.poll(() => document.querySelector(next)).not.toBeNull();
    }
    expect(await faults()).toEqual(SOUND);
  });

  test('the reader, and how its type is set', async () => {
    await page.viewport(1280, 900);
    await openReader();
    expect(await faults()).toEqual(SOUND);
    const panel = '.menu-place:has(.reader-panel) [aria-haspopup="dialog"]';
    document.querySelector<HTMLElement>(panel)?.click();
    await expect.poll(() => document.querySelector('.reader-panel .segment')).not.toBeNull();
    expect(await faults()).toEqual(SOUND);
  });
});

async function nothingMarked() {
  return succeed(pageState({ annotations: [] }));
}

async function notAllowed() {
  return succeed(pageState({ siteAllowed: false }));
}
