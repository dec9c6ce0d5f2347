import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PopupTab } from '@/components/popup/popup-gateway';
import { accessibilityFaults } from '../surface';
import { button, open } from './popup-page';

const RIVER: PopupTab = {
  tabId: 7,
  address: 'https://harbourcourier.example/river',
  incognito: false,
};
const UNASKED: PopupTab = { tabId: 8, incognito: false, restriction: 'unasked' };

/** The surface beside a page whose reader goes from tab to tab. */
async function beside(first: PopupTab) {
  let tab = first;
  let moved: () => void = () => undefined;
  const leave = vi.fn<() => void>();
  const gateway = await open({
    tab: async () => tab,
    follow: (onMoved) => {
      moved = onMoved;
      return () => undefined;
    },
    leave,
  });
  const go = (to: PopupTab) => {
    tab = to;
    moved();
  };
  return { gateway, go };
}

describe('beside the page', () => {
  test('it follows the tab, and says where it does not look', async () => {
    const { go } = await beside(RIVER);
    await expect.element(page.getByText('3 annotations')).toBeVisible();
    go(UNASKED);
    await expect.element(page.getByText('This page was not looked at.')).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    go(RIVER);
    await expect.element(page.getByText('3 annotations')).toBeVisible();
  });

  test('a note that is being written outlives a reload of its page', async () => {
    const { go } = await beside(RIVER);
    button('More for this annotation').click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await userEvent.type(page.getByRole('textbox', { name: 'Note' }), 'Half a th');
    go(RIVER);
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Half a th');
  });

  test('what is selected is looked at when the reader comes over from the page', async () => {
    const { gateway } = await beside(RIVER);
    const before = gateway.asked.filter(([name]) => name === 'selection').length;
    document.documentElement.dispatchEvent(new PointerEvent('pointerenter'));
    await expect
      .poll(() => gateway.asked.filter(([name]) => name === 'selection').length)
      .toBeGreaterThan(before);
  });
});

test('the popup has a door to the place beside the page where there is one', async () => {
  const openBeside = vi.fn<() => void>();
  await open({ openBeside });
  button('More').click();
  await page.getByRole('menuitem', { name: 'Keep open beside the page' }).click();
  expect(openBeside).toHaveBeenCalledOnce();
});
