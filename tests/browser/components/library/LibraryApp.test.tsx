import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryApp } from '@/components/library/LibraryApp';
import { fail, succeed } from '@/lib/domain/failure';
import type { Locale } from '@/lib/i18n/locales';
import { accessibilityFaults, show } from '../surface';
import { fakeLibrary, sampleContents } from './fake-library';

const quote = (text: string) => page.getByRole('link', { name: text, exact: false });
const facts = 'the argument about facts was over';

async function open(query = '', library = fakeLibrary(), locale: Locale = 'en') {
  // Where an earlier test had scrolled to.
  window.scrollTo(0, 0);
  history.replaceState(null, '', `${location.pathname}${query}`);
  await show(
    <LibraryApp gateway={library.gateway} optionsAddress="/options.html" isPrivate={false} />,
    locale,
  );
  return library;
}

beforeEach(() => page.viewport(1280, 900));

describe('the library', () => {
  test('shows the annotations by article, in reading order, with how they were found', async () => {
    await open();
    await expect
      .element(page.getByText('4 annotations in 2 articles', { exact: false }))
      .toBeVisible();
    const quotes = [...document.querySelectorAll('.article-group')].map((group) =>
      [...group.querySelectorAll('[data-annotation]')].map((row) =>
        row.getAttribute('data-annotation'),
      ),
    );
    expect(quotes).toEqual([['first', 'facts', 'dam'], ['diary']]);
    await expect
      .element(page.getByText('Edited since you marked it', { exact: false }))
      .toBeVisible();
    await expect.element(page.getByText('Not found yet.', { exact: false })).toBeVisible();
  });

  test('opens a passage on its page, in a tab of its own', async () => {
    await open();
    await expect.element(quote(facts)).toHaveAttribute('target', '_blank');
    const link = document.querySelector<HTMLAnchorElement>('[data-annotation="facts"] .quote');
    expect(link?.rel).toContain('noopener');
    expect(link?.href).toContain('https://harbourcourier.example/world/table#:~:text=');
  });

  test('shows a note as text with structure, and its markup as text', async () => {
    const contents = sampleContents();
    const poison = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) *fine*';
    const [first, ...others] = contents.annotations;
    await open(
      '',
      fakeLibrary({ ...contents, annotations: [{ ...first!, note: poison }, ...others] }),
    );
    await expect.element(page.getByText('<img src=x', { exact: false })).toBeVisible();
    expect(document.querySelector('.note-text img, .note-text a')).toBeNull();
    expect(document.querySelector('.note-text em')?.textContent).toBe('fine');
  });

  test('follows what is changed elsewhere', async () => {
    const library = await open();
    await expect.element(quote(facts)).toBeVisible();
    const contents = sampleContents();
    library.become({ ...contents, annotations: contents.annotations.slice(0, 1) });
    await expect
      .element(page.getByText('1 annotation in 1 article', { exact: false }))
      .toBeVisible();
  });

  test('that is empty says what to do first', async () => {
    await open('', fakeLibrary({ articles: [], annotations: [] }));
    await expect.element(page.getByRole('heading', { name: 'Nothing marked yet.' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Restore a backup' })).toBeVisible();
  });

  test('in a private window sends the reader to an ordinary one', async () => {
    const { gateway } = fakeLibrary();
    await show(<LibraryApp gateway={gateway} optionsAddress="/" isPrivate />);
    await expect
      .element(page.getByText('Open it in an ordinary window.', { exact: false }))
      .toBeVisible();
  });
});

describe('finding', () => {
  test('narrows to what has every word, and marks the words', async () => {
    await open();
    await userEvent.type(page.getByRole('searchbox'), 'talks FAIRNESS');
    await expect
      .element(page.getByText('1 annotation in 1 article found', { exact: false }))
      .toBeVisible();
    expect([...document.querySelectorAll('.found')].map(({ textContent }) => textContent)).toEqual([
      'fairness',
    ]);
    expect(location.search).toBe('?q=talks+FAIRNESS');
  });

  test('filters by colour and by tag, and Back takes each step back', async () => {
    await open();
    await page.getByRole('button', { name: 'negotiation', exact: false }).click();
    await expect
      .element(page.getByText('2 annotations in 2 articles found', { exact: false }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Context 1' }).click();
    await expect
      .element(page.getByText('1 annotation in 1 article found', { exact: false }))
      .toBeVisible();
    history.back();
    await expect
      .element(page.getByText('2 annotations in 2 articles found', { exact: false }))
      .toBeVisible();
    history.back();
    await expect
      .element(page.getByText('4 annotations in 2 articles', { exact: false }))
      .toBeVisible();
  });

  test('that finds nothing says which filter to leave out', async () => {
    await open('?q=argument&color=pink');
    await expect.element(page.getByText('Nothing found.', { exact: false })).toBeVisible();
    await expect
      .element(page.getByText('Without the filter Nonsense there is 1.', { exact: false }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await expect.element(quote(facts)).toBeVisible();
  });

  test('on a narrow screen the filters are behind a button', async () => {
    await page.viewport(400, 800);
    await open();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('button', { name: 'Evidence 1' }).last().click();
    await expect
      .element(page.getByText('1 annotation in 1 article found', { exact: false }))
      .toBeVisible();
  });
});

describe('a library that cannot be shown', () => {
  test.each([
    ['missing', 'Open the rescue page'],
    ['newer', 'Save a copy'],
    ['corrupt', 'Open the rescue page'],
    ['unopenable', 'Try again'],
  ] as const)('because it is %s offers “%s”', async (state, help) => {
    const library = fakeLibrary();
    library.gateway.status = () => Promise.resolve(succeed({ state, annotations: 0, articles: 0 }));
    await open('', library);
    await expect.element(page.getByRole('button', { name: help })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test('because it is missing begins a new one only after a question', async () => {
    const library = fakeLibrary();
    library.gateway.status = () =>
      Promise.resolve(
        succeed({
          state: 'missing',
          annotations: 0,
          articles: 0,
          remembered: { annotations: 1284, articles: 212, at: '2026-11-20T10:00:00.000Z' },
        }),
      );
    await open('', library);
    await expect
      .element(page.getByText('It held 1,284 annotations in 212 articles', { exact: false }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Begin a new library' }).click();
    expect(library.answers).not.toHaveBeenCalled();
    await page.getByRole('dialog').getByRole('button', { name: 'Begin a new library' }).click();
    expect(library.answers).toHaveBeenCalledWith('library.begin', {});
  });

  test('because reading it failed says so', async () => {
    const library = fakeLibrary();
    library.gateway.contents = () => ({
      subscribe(_onValue, onFailure) {
        onFailure?.(fail('library-unopenable').failure);
        return { unsubscribe: () => undefined };
      },
    });
    await open('', library);
    await expect
      .element(page.getByText('The library did not open.', { exact: false }))
      .toBeVisible();
  });
});

describe('axe finds nothing', () => {
  test.each([
    ['in the list', '', 'en', ''],
    ['in the dark', '', 'en', 'dark'],
    ['from right to left', '', 'ar', ''],
    ['in search results', '?q=argument&tag=negotiation', 'en', ''],
    ['where nothing is found', '?q=zzz&color=pink', 'en', ''],
    ['on the page of an article', '?article=table', 'en', ''],
    ['in the trash', '?view=trash', 'ar', 'dark'],
  ] as const)('%s', async (_where, query, locale, theme) => {
    if (theme !== '') document.documentElement.dataset.theme = theme;
    await open(query, fakeLibrary(), locale);
    await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test.each([
    ['with text of 200 %', 1280, '200%'],
    ['on a narrow screen', 360, ''],
  ])('and nothing is cut off %s', async (_how, width, size) => {
    await page.viewport(width, 900);
    document.documentElement.style.fontSize = size;
    await open();
    await expect.element(quote(facts)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
