import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { LibraryApp } from '@/components/library/LibraryApp';
import type { Locale } from '@/lib/i18n/locales';
import { aSnapshot } from '../../../../support/builders';
import { accessibilityFaults, show } from '../../surface';
import { fakeLibrary, sampleContents } from '../fake-library';

const kept = '2026-11-20T10:00:00.000Z';
const GAUGES = 'https://saltandshore.example/gauges';
const ALONE = aSnapshot({
  id: 'alone',
  url: 'http://other.example/long',
  addresses: ['http://other.example/long'],
  title: 'A long one',
  siteName: 'Other',
  wordCount: 9_000,
  readingMinutes: 40,
  seen: '2026-11-21T10:00:00.000Z',
});
const OF_GAUGES = aSnapshot({ id: 'gauged', url: GAUGES, addresses: [GAUGES], kept, seen: kept });

async function open(locale: Locale = 'en', query = '') {
  history.replaceState(null, '', `${location.pathname}?view=articles${query}`);
  const { articles, annotations } = sampleContents();
  const ownAddresses = articles.map((one) => ({ ...one, addresses: [one.url!] }));
  const library = fakeLibrary(
    { articles: ownAddresses, annotations },
    { snapshots: [ALONE, OF_GAUGES] },
  );
  const places = [[ALONE.url, { block: 3, into: 0.5, share: 0.4 }]];
  library.gateway.storage.setItem('reader.places', JSON.stringify(places));
  await show(
    <LibraryApp gateway={library.gateway} optionsAddress="/options.html" isPrivate={false} />,
    locale,
  );
  await expect.poll(() => document.querySelector('.shelf-row')).toBeTruthy();
  return library;
}

const titles = () => [...document.querySelectorAll('.shelf-row h2')].map((one) => one.textContent);
const row = (title: string) => page.getByRole('listitem').filter({ hasText: title });

beforeEach(() => page.viewport(1280, 900));

describe('the list of articles', () => {
  test('has those with annotations and those at hand, the most recent first', async () => {
    await open();
    expect(titles()[0]).toBe('A long one');
    expect(titles()).toHaveLength(3);
    expect(row('A long one').element().textContent).toContain('40 min read');
    expect(row('A long one').element().textContent).toContain('40% read');
    expect(row('Tide Gauges').element().textContent).toContain('1 annotation');
    expect(row('Tide Gauges').element().textContent).toContain('Kept, 1 kB');
    expect(await accessibilityFaults()).toEqual([]);
  });

  test('leads to the reader and to the page', async () => {
    await open();
    const gauges = row('Tide Gauges');
    await expect
      .element(gauges.getByRole('link', { name: 'Read here' }))
      .toHaveAttribute('href', '/reader.html?snapshot=gauged');
    expect(document.querySelector('.shelf-row a[target="_blank"]')).toBeTruthy();
    const table = row('A Table With No Head');
    expect(table.getByRole('link', { name: 'Read here' }).elements()).toEqual([]);
  });

  test('is put in order by length and by site, and narrowed to what is unfinished or kept', async () => {
    await open();
    await page.getByRole('combobox', { name: 'Order' }).selectOptions('longest');
    expect(titles()[0]).toBe('A long one');
    await page.getByRole('combobox', { name: 'Order' }).selectOptions('site');
    expect(titles().slice(0, 2)).toEqual(['A long one', 'What the Tide Gauges Remember']);
    expect(location.search).toContain('sort=site');
    await page.getByRole('radio', { name: 'Unfinished' }).click();
    expect(titles()).toEqual(['A long one']);
    await page.getByRole('radio', { name: 'Kept' }).click();
    expect(titles()).toEqual(['What the Tide Gauges Remember']);
    await page.getByRole('searchbox', { name: 'Search the articles' }).fill('nothing like it');
    await expect.element(page.getByText('No article is like that.')).toBeVisible();
  });

  test('keeps and releases', async () => {
    const { answers } = await open();
    await row('A long one').getByRole('button', { name: 'More for this article' }).click();
    await page.getByRole('menuitem', { name: 'Keep this article' }).click();
    await expect.poll(() => answers.mock.calls).toContainEqual(['snapshot.keep', { id: 'alone' }]);
    await row('Tide Gauges').getByRole('button', { name: 'More for this article' }).click();
    await page.getByRole('menuitem', { name: 'No longer keep' }).click();
    await expect
      .poll(() => answers.mock.calls)
      .toContainEqual(['snapshot.release', { ids: ['gauged'] }]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => answers.mock.calls).toContainEqual(['snapshot.keep', { id: 'gauged' }]);
  });

  test.each(['light', 'dark'] as const)('reads well from the right in %s', async (theme) => {
    document.documentElement.dataset.theme = theme;
    await open('ar');
    expect(await accessibilityFaults()).toEqual([]);
  });
});
