import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ImportOutlook } from '@/components/library/gateway';
import { LibraryApp } from '@/components/library/LibraryApp';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import { accessibilityFaults, show } from '../surface';
import { fakeLibrary } from './fake-library';

async function open(query = '', library = fakeLibrary()) {
  history.replaceState(null, '', `${location.pathname}${query}`);
  await show(
    <LibraryApp gateway={library.gateway} optionsAddress="/options.html" isPrivate={false} />,
  );
  return library;
}

beforeEach(() => page.viewport(1280, 900));

describe('an export', () => {
  test('covers exactly what is shown, and shows the true bytes before', async () => {
    const { gateway } = await open('?tag=method');
    await page.getByRole('button', { name: 'Export this 1' }).click();
    await expect.element(page.getByText('1 annotation in 1 article, in one file.')).toBeVisible();
    const preview = page.getByRole('group', { name: 'Preview', exact: true });
    await expect
      .poll(() => preview.query()?.textContent)
      .toContain('> the argument about facts was over');
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Export', exact: true }).last().click();
    await expect.element(page.getByText('is in your downloads.', { exact: false })).toBeVisible();
    const [name, content] = vi.mocked(gateway.saveFile).mock.calls[0]!;
    expect(name).toMatch(/^a-table-with-no-head.*\.md$/u);
    const text = await content.text();
    expect(text).toContain('> the argument about facts was over');
    expect(text).not.toContain('diary');
  });

  test('of everything in Markdown is one zip, and never holds the trash', async () => {
    const { gateway } = await open();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const covers = '4 annotations in 2 articles, as 2 files in one .zip.';
    await expect.element(page.getByText(covers)).toBeVisible();
    await page.getByRole('button', { name: 'Export', exact: true }).last().click();
    await expect.element(page.getByText('is in your downloads.', { exact: false })).toBeVisible();
    const [name, content] = vi.mocked(gateway.saveFile).mock.calls[0]!;
    expect(name).toBe('pullquote-2026-11-23.zip');
    expect(await content.text()).not.toContain('corrected by hand');
  });

  test('as W3C annotations is one file', async () => {
    const { gateway } = await open('?article=gauges');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('radio', { name: 'W3C annotations', exact: false }).click();
    await page.getByRole('button', { name: 'Export', exact: true }).last().click();
    await expect.element(page.getByText('is in your downloads.', { exact: false })).toBeVisible();
    const [, content] = vi.mocked(gateway.saveFile).mock.calls[0]!;
    expect(JSON.parse(await content.text())).toMatchObject({ total: 1 });
  });

  test('into a folder is by the template that was chosen, and says where both had changed', async () => {
    const library = fakeLibrary();
    const { gateway } = library;
    const write = vi.fn((_files: readonly { path: string; text: string }[]) =>
      Promise.resolve(succeed(null)),
    );
    let files: { path: string; text: string }[] = [];
    vi.mocked(gateway.chooseFolder).mockImplementation(async () =>
      succeed({ name: 'Vault', files, write }),
    );
    await open('?article=gauges', library);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('combobox', { name: 'Template' }).selectOptions('obsidian');
    await page.getByRole('button', { name: 'Update a folder' }).click();
    await expect.element(page.getByText('1 file written in Vault.')).toBeVisible();
    const [made] = write.mock.calls[0]![0];
    expect(made?.text).toContain('> [!quote|');
    // As it was written before from something else, and then changed by the reader.
    files = [
      {
        path: made!.path,
        text: made!.text.replace(/ [\da-f]{8} -->\n/u, ' ffffffff -->\nMine.\n'),
      },
    ];
    await page.getByRole('button', { name: 'Export again' }).click();
    await page.getByRole('button', { name: 'Update a folder' }).click();
    await expect
      .element(page.getByText('1 passage had changed both', { exact: false }))
      .toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    expect(write.mock.calls[1]![0][0]?.text).toContain('Mine.');
  });

  test('that fails says so and saves nothing', async () => {
    const { gateway } = await open();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('radio', { name: 'Backup', exact: false }).click();
    await page.getByRole('button', { name: 'Export', exact: true }).last().click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(gateway.saveFile).not.toHaveBeenCalled();
  });
});

describe('a restore', () => {
  const undo = vi.fn(() => Promise.resolve(succeed(null)));
  const plan = (apply: ImportOutlook['apply']): ImportOutlook => ({
    format: 'backup',
    placeless: false,
    records: 453,
    written: '2026-11-20T10:00:00.000Z',
    added: { annotations: 412, articles: 58 },
    same: 37,
    merged: 3,
    joined: 0,
    work: 0,
    refused: 1,
    unreadable: [],
    differing: [],
    samples: [],
    begins: false,
    apply,
  });
  const choose = (name: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
    const files = new DataTransfer();
    files.items.add(new File(['backup'], name));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  async function openRestore(result: Result<ImportOutlook>) {
    const library = fakeLibrary();
    library.gateway.imports = { plan: () => Promise.resolve(result) };
    await open('', library);
    await page.getByRole('button', { name: 'Restore a backup' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Restore a backup' })).toBeVisible();
  }

  test('shows what would change before anything does, and can be taken back', async () => {
    const apply = vi.fn(() => Promise.resolve(succeed({ undo })));
    await openRestore(succeed(plan(apply)));
    choose('backup.jsonl.gz');
    await expect.element(page.getByText('Added, in 58 articles')).toBeVisible();
    await expect.element(page.getByText('Nothing has been changed so far.')).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    expect(apply).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect.element(page.getByText('412 annotations were added.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    expect(undo).toHaveBeenCalledOnce();
    await expect
      .element(page.getByText('The library is as it was.', { exact: false }))
      .toBeVisible();
  });

  test('that is stopped goes back to the plan', async () => {
    await openRestore(
      succeed(
        plan(
          ({ signal, onProgress }) =>
            new Promise((resolve) => {
              onProgress(260, 412);
              signal.addEventListener('abort', () => resolve(fail('cancelled')));
            }),
        ),
      ),
    );
    choose('backup.jsonl.gz');
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect.element(page.getByText('260 of 412 records')).toBeVisible();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect.element(page.getByText('Nothing has been changed so far.')).toBeVisible();
  });

  test.each(['file-foreign', 'file-newer', 'file-truncated', 'file-damaged'] as const)(
    'of a file that is %s says so in plain words',
    async (code) => {
      await openRestore(fail(code));
      choose('holiday.jpg');
      await expect.element(page.getByRole('alert')).toBeVisible();
      await expect.element(page.getByRole('button', { name: /Choose a file/u })).toBeVisible();
    },
  );
});
