import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryApp } from '@/components/library/LibraryApp';
import { fail } from '@/lib/domain/failure';
import '@/components/styles/share.css';
import { accessibilityFaults, show } from '../surface';
import { fakeLibrary } from './fake-library';

async function open() {
  const library = fakeLibrary();
  history.replaceState(null, '', location.pathname);
  await page.viewport(1280, 900);
  await show(
    <LibraryApp gateway={library.gateway} optionsAddress="/options.html" isPrivate={false} />,
  );
  await expect.poll(() => row('facts')).not.toBeNull();
  return library.gateway;
}
const row = (id: string) => document.querySelector<HTMLElement>(`[data-annotation="${id}"]`);
const dialog = () => document.querySelector('dialog[open]');

beforeEach(() => window.scrollTo(0, 0));

test('S opens the share step of the passage that has the focus', async () => {
  const gateway = await open();
  row('facts')?.querySelector<HTMLElement>('.quote')?.focus();
  await userEvent.keyboard('s');
  await expect.poll(() => dialog()?.textContent).toContain('the argument about facts was over');
  expect(document.activeElement?.textContent).toBe('Quote'); // so that Enter copies it
  expect(dialog()?.textContent).toContain('because the page is not open');
  // With what else was marked in its article.
  await expect.element(page.getByRole('tab', { name: '3 annotations' })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: 'Plain text' }).click();
  expect(gateway.share).toHaveBeenCalledWith(
    expect.objectContaining({ kind: 'copy', text: expect.stringContaining('#:~:text=') }),
  );
  await page.getByRole('button', { name: 'Quote card…' }).click();
  await expect.poll(() => dialog()?.querySelector('canvas')).not.toBeNull();
});

test('the menu of an annotation copies its link', async () => {
  const gateway = await open();
  row('facts')?.querySelector<HTMLElement>('[aria-haspopup]')?.click();
  await page.getByRole('menuitem', { name: 'Copy link' }).click();
  const [intent] = vi.mocked(gateway.share).mock.lastCall ?? [];
  expect(intent).toMatchObject({ kind: 'copy', text: expect.stringMatching(/table#:~:text=/u) });
  await expect.element(page.getByText('Copied.')).toBeVisible();
});

test('an article is shared with all its annotations', async () => {
  await open();
  document.querySelector<HTMLElement>('.article-group header a')?.click();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: '3 annotations' }).click();
  await expect.poll(() => dialog()?.querySelectorAll('.passage-picker li').length).toBe(3);
  expect(await accessibilityFaults()).toEqual([]);
});

test('a file dropped anywhere is looked at before anything is taken in', async () => {
  const gateway = await open();
  const plan = vi.fn(() => Promise.resolve(fail('file-foreign')));
  gateway.imports = { plan };
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['<html>'], 'shared.html', { type: 'text/html' }));
  const over = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer });
  const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
  row('facts')?.dispatchEvent(over);
  row('facts')?.dispatchEvent(drop);
  expect([over.defaultPrevented, drop.defaultPrevented]).toEqual([true, true]);
  await expect.poll(() => plan.mock.calls.length).toBe(1);
  await expect.poll(() => dialog()).not.toBeNull();
});
