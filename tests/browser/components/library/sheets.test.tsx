import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryApp } from '@/components/library/LibraryApp';
import type { SheetContents } from '@/lib/domain/sheet-contents';
import type { Locale } from '@/lib/i18n/locales';
import { aClaim, aPlacement, aSheet } from '../../../support/work';
import { accessibilityFaults, show } from '../surface';
import { fakeLibrary, sampleContents } from './fake-library';

const SHEETS: readonly SheetContents[] = [
  {
    sheet: aSheet({ question: 'Do shared figures come before shared water?' }),
    claims: [
      {
        claim: aClaim({
          text: 'Agreeing on measurements comes first.',
          note: 'Holds for the Lenn.',
        }),
        placements: [
          aPlacement({ id: 'p1', annotationId: 'facts', rank: 1 }),
          aPlacement({ id: 'p2', annotationId: 'dam', rank: 2, bearing: 'contradicts' }),
        ],
      },
      { claim: aClaim({ id: 'claim-2', text: 'Trust was the result.', rank: 2 }), placements: [] },
    ],
  },
];

async function open(query: string, locale: Locale = 'en', sheets = SHEETS) {
  window.scrollTo(0, 0);
  history.replaceState(null, '', `${location.pathname}${query}`);
  const library = fakeLibrary(sampleContents(), { sheets });
  await show(
    <LibraryApp gateway={library.gateway} optionsAddress="/options.html" isPrivate={false} />,
    locale,
  );
  const edits = () =>
    library.answers.mock.calls.flatMap(([name, payload]) =>
      name === 'sheet.change' ? (payload as { edits: object[] }).edits : [],
    );
  return { ...library, edits };
}

const SHEET = '?view=sheets&sheet=sheet-1';
const quoteMenu = (index: number) =>
  page.getByRole('button', { name: 'More for this quote' }).nth(index);

beforeEach(() => page.viewport(1280, 900));

describe('claim sheets', () => {
  test('are offered where there are none, and begin with a question', async () => {
    const { edits } = await open('?view=sheets', 'en', []);
    await page.getByRole('button', { name: 'New claim sheet' }).click();
    await userEvent.keyboard('Why the river?{Enter}');
    await vi.waitFor(() =>
      expect(edits()).toMatchObject([{ record: 'sheet', question: 'Why the river?' }]),
    );
  });

  test.each([
    ['en', SHEET],
    ['ar', SHEET],
    ['en', '?view=sheets'],
  ] as const)('have no accessibility fault (%s, %s)', async (locale, query) => {
    await open(query, locale);
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });
});

describe('a quote on a claim sheet', () => {
  test('shows its words as they are now, how it bears, and its source with the link', async () => {
    await open(SHEET);
    await expect
      .element(page.getByText('the argument about facts was over', { exact: false }))
      .toBeVisible();
    const link = page.getByRole('link', { name: 'Marchetti, The Harbour Courier, 2026' }).first();
    await expect.element(link).toHaveAttribute('href', expect.stringContaining('#:~:text='));
    await expect.element(page.getByText('Contradicts')).toBeVisible();
    await expect
      .element(page.getByText('Edited since you marked it', { exact: false }))
      .toBeVisible();
  });

  test('is moved, judged and taken off by keys', async () => {
    const { edits } = await open(SHEET);
    await expect.element(quoteMenu(0)).toBeVisible();
    (quoteMenu(0).element() as HTMLElement).focus();
    await userEvent.keyboard('2');
    await vi.waitFor(() => expect(edits()).toMatchObject([{ id: 'p1', bearing: 'contradicts' }]));
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await vi.waitFor(() =>
      expect(edits().slice(1)).toMatchObject([
        { id: 'p2', rank: 1 },
        { id: 'p1', rank: 2 },
      ]),
    );
    await userEvent.keyboard('{Delete}');
    await vi.waitFor(() => expect(edits()[3]).toMatchObject({ id: 'p1', deleted: true }));
  });

  test('is dragged under another claim', async () => {
    const { edits } = await open(SHEET);
    await expect.element(quoteMenu(0)).toBeVisible();
    const row = document.querySelector<HTMLElement>('[data-placement="p1"]');
    const list = document.querySelectorAll<HTMLElement>('.placements')[1];
    const transfer = new DataTransfer();
    const fire = (on: Element | null | undefined, type: string) =>
      on?.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }),
      );
    fire(row, 'dragstart');
    await vi.waitFor(() => {
      fire(list, 'dragover');
      expect(list?.dataset.over).toBe('');
    });
    fire(list, 'drop');
    await vi.waitFor(() =>
      expect(edits()).toMatchObject([{ id: 'p1', claimId: 'claim-2', rank: 1 }]),
    );
  });

  test('is added from all annotations, found by its words', async () => {
    const { edits } = await open(SHEET);
    await page.getByRole('button', { name: 'Add a quote' }).nth(1).click();
    await userEvent.keyboard('gauge');
    await page.getByRole('radio', { name: 'Context' }).click();
    await page.getByRole('button', { name: 'A gauge is a diary', exact: false }).click();
    await vi.waitFor(() =>
      expect(edits()).toMatchObject([
        { annotationId: 'diary', claimId: 'claim-2', bearing: 'context' },
      ]),
    );
  });

  test('comes from the list, onto a new sheet', async () => {
    const { edits } = await open('', 'en', []);
    await page.getByRole('button', { name: 'More for this annotation' }).first().click();
    await page.getByRole('menuitem', { name: 'Add to a claim sheet' }).click();
    await page.getByRole('textbox', { name: 'Question' }).fill('Why?');
    await page.getByRole('textbox', { name: 'A new claim' }).fill('Because.');
    await page.getByRole('button', { name: 'Add to a claim sheet' }).click();
    await vi.waitFor(() =>
      expect(edits()).toMatchObject([
        { record: 'sheet', question: 'Why?' },
        { record: 'claim', text: 'Because.' },
        { record: 'placement', annotationId: 'first', bearing: 'supports' },
      ]),
    );
  });

  test('is exported with its citation, as it was shown', async () => {
    const { gateway } = await open(SHEET);
    await page.getByRole('button', { name: 'Export' }).click();
    await expect.element(page.getByText('# Do shared figures', { exact: false })).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
    expect(gateway.saveFile).toHaveBeenCalledWith(
      expect.stringMatching(/\.md$/u),
      expect.any(Blob),
    );
  });
});
