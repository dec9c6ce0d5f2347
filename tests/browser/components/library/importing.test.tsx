import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ImportOutlook } from '@/components/library/gateway';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import { annotation } from '../../../support/records';
import { LibraryApp } from '@/components/library/LibraryApp';
import { accessibilityFaults, show } from '../surface';
import { fakeLibrary } from './fake-library';

const apply = vi.fn(() => Promise.resolve(succeed({ undo: async () => succeed(null) })));
const outlook: ImportOutlook = {
  format: 'readwise',
  placeless: true,
  records: 470,
  added: { annotations: 412, articles: 58 },
  same: 37,
  merged: 2,
  joined: 0,
  work: 0,
  refused: 0,
  unreadable: [
    { place: 12, reason: 'no-text' },
    { place: 14, reason: 'too-long' },
  ],
  differing: [
    {
      stored: annotation({ quote: 'A gauge is a diary kept by a wall.', note: 'Mine.' }),
      incoming: annotation({ id: 'other', note: 'Epigraph?', tags: ['water'] }),
    },
    { stored: annotation({ id: 'second' }), incoming: annotation({ id: 'third' }) },
  ],
  samples: [annotation({ quote: '<script>alert(1)</script>' })],
  begins: false,
  apply,
};

async function choose(result: Result<ImportOutlook>) {
  const library = fakeLibrary();
  library.gateway.imports = { plan: () => Promise.resolve(result) };
  history.replaceState(null, '', location.pathname);
  await page.viewport(1280, 900);
  await show(
    <LibraryApp gateway={library.gateway} optionsAddress="/options.html" isPrivate={false} />,
  );
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
  const files = new DataTransfer();
  files.items.add(new File(['x'], 'readwise-data.csv'));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

test('an import says what is new, what differs and what is unreadable, and the reader decides', async () => {
  await choose(succeed(outlook));
  await expect.element(page.getByText('Readwise, 453 records')).toBeVisible();
  await expect.element(page.getByText('<script>alert(1)</script>')).toBeVisible();
  await page.getByRole('button', { name: '(listed with the reason)' }).click();
  await expect.element(page.getByText('without a passage')).toBeVisible();
  await expect.element(page.getByText('Epigraph?')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByRole('radio', { name: 'Keep both notes' }).click();
  await page.getByRole('button', { name: 'Import 412' }).click();
  expect(apply).toHaveBeenCalledWith(expect.objectContaining({ meeting: 'both' }));
  await expect.element(page.getByText('412 annotations were added.')).toBeVisible();
});

test('a file that is wrong says where', async () => {
  const { failure } = fail('file-damaged');
  await choose({ ok: false, failure: { ...failure, at: { entry: 'part_0.csv', line: 7 } } });
  await expect.element(page.getByText('The file is damaged.')).toBeVisible();
  await expect.element(page.getByText('part_0.csv No. 7')).toBeVisible();
});
