import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/components/styles/popup.css';
import '@/components/styles/welcome.css';
import { LibraryApp } from '@/components/library/LibraryApp';
import { WelcomeApp } from '@/components/welcome/WelcomeApp';
import { fakeLibrary } from './library/fake-library';
import { openOptions } from './options/options-page';
import { open as openPopup } from './popup/popup-page';
import { show } from './surface';

beforeEach(() => page.viewport(1000, 800));

/** What has the focus, by its name; the focus is seen, and it is in view. */
function focused(): string {
  const element = document.activeElement;
  if (element === null || element === document.body) return '(nothing)';
  const { outlineStyle, outlineWidth } = getComputedStyle(
    element.matches('.search input, .tag-field input') ? element.parentElement! : element,
  );
  const isSeen = outlineStyle !== 'none' && outlineWidth !== '0px';
  const label =
    element.getAttribute('aria-label') ??
    document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
    element.textContent;
  return `${label.trim().replaceAll(/\s+/gu, ' ')}${isSeen ? '' : ' (unseen)'}`;
}

/** Presses Tab until the focus leaves the surface; every stop of it. */
async function walk(key = '{Tab}', most = 60): Promise<string[]> {
  const stops: string[] = [];
  const begun = document.activeElement;
  for (let count = 0; count < most; count += 1) {
    await userEvent.keyboard(key);
    const now = document.activeElement;
    if (now === null || now === document.body || now === begun) break;
    if (stops.length > 0 && now === first) break;
    stops.push(focused());
    if (stops.length === 1) first = now;
  }
  return stops;
}
let first: Element | null = null;

describe('by Tab alone', () => {
  test('the popup is walked in reading order, every stop seen', async () => {
    await openPopup();
    await expect.element(page.getByText('3 annotations')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Keep' })).toBeVisible();
    const stops = await walk();
    expect(stops.slice(0, 6)).toEqual([
      'Share this article',
      'Read here',
      'Keep',
      'Leave a comment',
      'Open in library',
      'Evidence. the first agreement between them since the border closed in 2015',
    ]);
    expect(stops.filter((stop) => stop === 'More for this annotation')).toHaveLength(3);
    expect(stops).toContain('Always show on harbourcourier.example');
    expect(stops.filter((stop) => stop.endsWith('(unseen)'))).toEqual([]);
  });

  test('the library is walked from its rail to its foot, every stop seen', async () => {
    history.replaceState(null, '', location.pathname);
    const { gateway } = fakeLibrary();
    await show(<LibraryApp gateway={gateway} optionsAddress="/options.html" isPrivate={false} />);
    await expect.element(page.getByRole('main')).toBeVisible();
    const stops = await walk();
    expect(stops[0]).toMatch(/^All annotations/u);
    expect(stops.findIndex((stop) => stop.startsWith('Search'))).toBeGreaterThan(0);
    expect(stops.filter((stop) => stop === 'More for this annotation')).toHaveLength(4);
    expect(stops.filter((stop) => stop.endsWith('(unseen)'))).toEqual([]);
  });

  test.each(['general', 'highlighting', 'sites', 'keyboard', 'about'])(
    'the settings, %s: every stop is seen',
    async (section) => {
      await openOptions(section);
      await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
      const stops = await walk();
      expect(stops.slice(0, 2)).toEqual(['General', 'Highlighting']);
      expect(stops.length).toBeGreaterThan(6);
      expect(stops.filter((stop) => stop.endsWith('(unseen)'))).toEqual([]);
    },
  );

  test('the welcome page leads on to its last step', async () => {
    await show(
      <WelcomeApp
        gateway={{
          paint: () => undefined,
          unpaintAll: () => undefined,
          colorNames: {},
          highlightKeys: 'Alt+Shift+H',
          everySiteAllowed: () => Promise.resolve(false),
          askForEverySite: () => Promise.resolve(true),
          forgetEverySite: () => Promise.resolve(),
          libraryAddress: '/library.html',
        }}
      />,
    );
    for (const title of ['It never looks unless you ask.', 'Keep a copy outside the browser.']) {
      for (let count = 0; count < 20 && focused() !== 'Next'; count += 1) {
        await userEvent.keyboard('{Tab}');
      }
      expect(focused()).toBe('Next');
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
    }
  });
});

describe('Escape', () => {
  test('closes the menu of the popup and gives the focus back', async () => {
    await openPopup();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe('More');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menuitem').nth(0)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('menuitem').nth(1)).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(focused()).toBe('More');
  });

  test('leads from a step of the popup back to its list', async () => {
    await openPopup();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Share' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('3 annotations')).toBeVisible();
    await expect.poll(focused).toMatch(/^“A Table With No Head”/u);
  });
});
