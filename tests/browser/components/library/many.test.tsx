import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryApp } from '@/components/library/LibraryApp';
import { succeed } from '@/lib/domain/failure';
import { accessibilityFaults, show } from '../surface';
import { fakeLibrary } from './fake-library';

async function open(query = '', library = fakeLibrary()) {
  history.replaceState(null, '', `${location.pathname}${query}`);
  library.answers.mockReturnValue(succeed({ changed: 2 }));
  await show(
    <LibraryApp gateway={library.gateway} optionsAddress="/options.html" isPrivate={false} />,
  );
  await expect.element(page.getByRole('main')).toBeVisible();
  return library;
}

/** Picks the first annotation with the key, and the others by the link. */
async function pickAll() {
  await expect.element(page.getByRole('link', { name: /A gauge is a diary/u })).toBeVisible();
  await userEvent.keyboard('jx');
  await page.getByRole('button', { name: 'Select all 4' }).click();
  await expect.element(page.getByText('4 selected')).toBeVisible();
}

beforeEach(() => page.viewport(1280, 900));

describe('the annotations that were picked', () => {
  test('are all that is shown, and get another colour at once', async () => {
    const { answers } = await open();
    await pickAll();
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Colour' }).click();
    await page.getByRole('menuitem', { name: 'Question' }).click();
    expect(answers).toHaveBeenCalledWith('annotations.change', {
      ids: expect.arrayContaining(['first', 'facts', 'dam', 'diary']) as string[],
      color: 'blue',
      action: 'id-1',
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(answers).toHaveBeenLastCalledWith('action.undo', { action: 'id-1' });
  });

  test('get tags and lose tags', async () => {
    const { answers } = await open();
    await pickAll();
    await page
      .getByRole('region', { name: 'Selected annotations' })
      .getByRole('button', { name: 'Tags' })
      .click();
    await expect.element(page.getByRole('combobox', { name: 'Add tags' })).toHaveFocus();
    await userEvent.keyboard('harbour');
    await page.getByRole('checkbox', { name: 'negotiation 2' }).click();
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    expect(answers).toHaveBeenCalledWith(
      'annotations.change',
      expect.objectContaining({ addTags: ['harbour'], removeTags: ['negotiation'] }),
    );
  });

  test('go to the trash as one action', async () => {
    const { answers } = await open();
    await pickAll();
    await page.getByRole('button', { name: 'Move to trash' }).click();
    expect(answers).toHaveBeenCalledExactlyOnceWith(
      'annotations.change',
      expect.objectContaining({ deleted: true }),
    );
  });
});

describe('a tag', () => {
  test('is called otherwise, and several become one', async () => {
    const { answers } = await open();
    await page.getByRole('button', { name: 'Rename or merge tags' }).click();
    await page.getByRole('checkbox', { name: 'negotiation 2' }).click();
    await expect.element(page.getByLabelText('New name')).toHaveValue('negotiation');
    await userEvent.fill(page.getByLabelText('New name'), 'talks');
    await page.getByRole('checkbox', { name: 'method 1' }).click();
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    expect(answers).toHaveBeenCalledWith('tags.rename', {
      tags: ['negotiation', 'method'],
      to: 'talks',
      action: 'id-1',
    });
  });

  test('that gets the name of another takes that one’s own writing', async () => {
    const { answers } = await open();
    await page.getByRole('button', { name: 'Rename or merge tags' }).click();
    await page.getByRole('checkbox', { name: 'water 1' }).click();
    await userEvent.fill(page.getByLabelText('New name'), 'Method');
    await userEvent.keyboard('{Enter}');
    expect(answers).toHaveBeenCalledWith(
      'tags.rename',
      expect.objectContaining({ tags: ['water'], to: 'method' }),
    );
  });
});

describe('a search', () => {
  test('is kept under a name, found again in the rail, and goes with an undo', async () => {
    await open('?q=gauge&color=purple');
    await page.getByRole('button', { name: 'Save this search' }).click();
    await expect.element(page.getByLabelText('Name of the search')).toHaveFocus();
    await expect.element(page.getByLabelText('Name of the search')).toHaveValue('gauge, Context');
    await userEvent.fill(page.getByLabelText('Name of the search'), 'Walls');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('link', { name: 'Walls' })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('link', { name: /^All annotations/u }).click();
    expect(location.search).toBe('');
    await page.getByRole('link', { name: 'Walls' }).click();
    expect(location.search).toBe('?q=gauge&color=purple');
    await page.getByRole('button', { name: 'Remove the saved search Walls' }).click();
    await expect.element(page.getByRole('link', { name: 'Walls' })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByRole('link', { name: 'Walls' })).toBeVisible();
  });
});
