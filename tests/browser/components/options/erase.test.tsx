import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fail } from '@/lib/domain/failure';
import { faultsInEveryLook } from '../looks';
import { openOptions } from './options-page';

beforeEach(() => page.viewport(1280, 900));

const confirm = () => page.getByRole('button', { name: 'Delete everything', exact: true });
const word = () => page.getByRole('textbox', { name: 'To confirm, type: delete' });

async function openDialog(changes: Parameters<typeof openOptions>[1] = {}) {
  const { gateway } = await openOptions('about', changes);
  await page.getByRole('button', { name: 'Delete everything…' }).click();
  await expect.element(page.getByRole('button', { name: 'Save a backup first' })).toHaveFocus();
  return gateway;
}

describe('deleting everything', () => {
  test('says what it deletes, and does nothing before the word is typed', async () => {
    const gateway = await openDialog();
    await expect
      .element(page.getByText('1,284 annotations in 212 articles', { exact: false }))
      .toBeVisible();
    await confirm().click({ force: true });
    await userEvent.type(word(), 'delet{Enter}');
    expect(gateway.eraseEverything).not.toHaveBeenCalled();
    expect(await faultsInEveryLook()).toEqual([]);
  });

  test('offers a backup first, and says where it is', async () => {
    const gateway = await openDialog();
    await page.getByRole('button', { name: 'Save a backup first' }).click();
    expect(gateway.saveBackup).toHaveBeenCalledOnce();
    await expect.element(page.getByText('backup.gz is in your downloads.')).toBeVisible();
  });

  test('is done by keyboard, and begins anew', async () => {
    const gateway = await openDialog();
    await userEvent.type(word(), ' Delete{Enter}');
    await expect
      .element(page.getByText('as it was on its first day', { exact: false }))
      .toBeVisible();
    expect(gateway.eraseEverything).toHaveBeenCalledOnce();
    await page.getByRole('button', { name: 'Done' }).click();
    expect(gateway.reload).toHaveBeenCalledOnce();
  });

  test('that does not succeed says so, and the library is still there', async () => {
    await openDialog({ eraseEverything: vi.fn(async () => fail('library-unopenable')) });
    await userEvent.type(word(), 'delete{Enter}');
    await expect.element(page.getByRole('alert')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Delete everything…' })).toHaveFocus();
  });
});

test('what was stopped is counted in words', async () => {
  await openOptions('about', { blockedAttempts: () => Promise.resolve(2) });
  await expect
    .element(page.getByText('2 attempts to reach something else were stopped so far.'))
    .toBeVisible();
});
