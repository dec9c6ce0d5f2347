import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import '@/components/styles/popup.css';
import { accessibilityFaults } from '../surface';
import { open } from './popup-page';

const found = {
  states: async () => [
    { id: 'a-blue', state: 'changed' as const },
    { id: 'a-yellow', state: 'orphan' as const },
  ],
};

/** The menu of the annotation in this row. */
async function openMenu(row: number): Promise<string[]> {
  const rows = document.querySelectorAll('.annotation');
  await userEvent.click(rows[row]!.querySelector('[aria-haspopup="menu"]')!);
  return [...rows[row]!.querySelectorAll('[role="menuitem"]')].map((one) => one.textContent ?? '');
}

test('an orphan leads to the likeliest place on the page, or to picking one', async () => {
  const gateway = await open(found);
  expect((await openMenu(1)).slice(0, 2)).toEqual(['Attach here', 'Pick the place myself']);
  const [, pick] = document
    .querySelectorAll('.annotation')[1]!
    .querySelectorAll('[role="menuitem"]');
  await userEvent.click(pick!);
  expect(gateway.asked).toContainEqual(['doctor', 7, { id: 'a-yellow', wish: 'pick' }, 0]);
  await expect.poll(() => gateway.asked).toContainEqual(['leave']);
});

test('a click on an orphan shows what became of it, on its page', async () => {
  const gateway = await open(found);
  await userEvent.click(document.querySelectorAll('.annotation .quote')[1]!);
  expect(gateway.asked).toContainEqual(['doctor', 7, { id: 'a-yellow', wish: 'show' }, 0]);
});

test('a changed one leads to what changed; one found as it was has nothing to mend', async () => {
  await open(found);
  expect((await openMenu(0))[0]).toBe('What changed since you quoted it');
  expect(await openMenu(2)).not.toContain('Pick the place myself');
});

test('it bars nobody', async () => {
  await open(found);
  expect(document.querySelectorAll('.under .status')).toHaveLength(2);
  expect(await accessibilityFaults()).toEqual([]);
});
