import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryApp } from '@/components/library/LibraryApp';
import { succeed } from '@/lib/domain/failure';
import { accessibilityFaults, show } from '../surface';
import { fakeLibrary, sampleContents } from './fake-library';

const stored = sampleContents().annotations.find(({ id }) => id === 'facts')!;

async function open(query = '', library = fakeLibrary()) {
  history.replaceState(null, '', `${location.pathname}${query}`);
  await show(
    <LibraryApp gateway={library.gateway} optionsAddress="/options.html" isPrivate={false} />,
  );
  await expect.element(page.getByRole('main')).toBeVisible();
  return library;
}

const choose = async (id: string, entry: string) => {
  const button = () =>
    document.querySelector<HTMLElement>(`[data-annotation="${id}"] [aria-haspopup="menu"]`);
  await expect.poll(button).not.toBeNull();
  button()?.click();
  await page.getByRole('menuitem', { name: entry }).click();
};

beforeEach(() => page.viewport(1280, 900));

describe('an annotation', () => {
  test('goes to the trash, and comes back with Undo', async () => {
    const { answers } = await open();
    await choose('facts', 'Move to trash');
    expect(answers).toHaveBeenCalledWith('annotation.delete', { id: 'facts', action: 'id-1' });
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(answers).toHaveBeenLastCalledWith('action.undo', { action: 'id-1' });
  });

  test('gets another note, tag and colour in its place', async () => {
    const library = fakeLibrary();
    library.answers.mockReturnValue(succeed({ outcome: 'saved', annotation: stored }));
    await open('', library);
    await choose('facts', 'Edit');
    await expect.element(page.getByLabelText('Note')).toHaveFocus();
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.fill(page.getByLabelText('Note'), 'Another note');
    await userEvent.fill(page.getByRole('combobox', { name: 'Tags' }), 'water');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('radio', { name: 'Question (blue)' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    expect(library.answers).toHaveBeenCalledWith('annotation.edit', {
      id: 'facts',
      revision: 1,
      note: 'Another note',
      tags: ['negotiation', 'method', 'water'],
      color: 'blue',
      action: 'id-2',
    });
    await expect.element(page.getByText('Saved.', { exact: false })).toBeVisible();
  });

  test('that was changed elsewhere meanwhile keeps both notes', async () => {
    const library = fakeLibrary();
    const outcomes = [
      { outcome: 'conflict', stored: { ...stored, note: 'Theirs', revision: 7 } },
      { outcome: 'saved', annotation: stored },
    ];
    library.answers.mockImplementation((name) =>
      succeed(name === 'annotation.edit' ? outcomes.shift() : null),
    );
    await open('', library);
    await choose('facts', 'Edit');
    await userEvent.fill(page.getByLabelText('Note'), 'Mine');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('alert').getByText('Theirs')).toBeVisible();
    await expect.element(page.getByLabelText('Note')).toHaveValue('Mine');
    await page.getByRole('button', { name: 'Keep both' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    expect(library.answers).toHaveBeenCalledWith(
      'annotation.edit',
      expect.objectContaining({ revision: 7, note: 'Theirs\n\nMine' }),
    );
  });

  test('offers again what was typed and not saved, and says since when', async () => {
    const { answers } = await open();
    await choose('facts', 'Edit');
    await userEvent.fill(page.getByLabelText('Note'), 'Half a thought');
    expect(answers).toHaveBeenLastCalledWith(
      'draft.keep',
      expect.objectContaining({ annotationId: 'facts', revision: 1, text: 'Half a thought' }),
    );
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByLabelText('Note')).not.toBeInTheDocument();
    await choose('facts', 'Edit');
    await expect.element(page.getByLabelText('Note')).toHaveValue('Half a thought');
    await expect.element(page.getByText(/Your unsaved text from/u)).toBeVisible();
    await page.getByRole('button', { name: 'Go on with the saved note' }).click();
    await expect.element(page.getByLabelText('Note')).toHaveValue(stored.note);
  });

  test('offers what was typed in the page or the popup', async () => {
    const library = fakeLibrary();
    library.gateway.drafts = async () => [
      {
        id: 'draft-1',
        annotationId: 'facts',
        pageUrl: 'https://harbourcourier.example/',
        text: 'Begun in the page',
        at: '2026-11-22T08:00:00.000Z',
      },
    ];
    await open('', library);
    await choose('facts', 'Edit');
    await expect.element(page.getByLabelText('Note')).toHaveValue('Begun in the page');
    await expect.element(page.getByText(/November 22, 2026/u)).toBeVisible();
  });

  test('puts what was typed aside on Cancel, and brings it back', async () => {
    await open();
    await choose('facts', 'Edit');
    await userEvent.fill(page.getByLabelText('Note'), 'Half a thought');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByText('Your text was put aside.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await choose('facts', 'Edit');
    await expect.element(page.getByLabelText('Note')).toHaveValue('Half a thought');
  });
});

describe('by keyboard', () => {
  const focused = () =>
    document.activeElement?.closest('[data-annotation]')?.getAttribute('data-annotation');

  test('J and K walk, E edits, Delete deletes, Ctrl Z takes back', async () => {
    const { answers } = await open();
    await expect
      .element(page.getByText('4 annotations in 2 articles', { exact: false }))
      .toBeVisible();
    await userEvent.keyboard('jj');
    expect(focused()).toBe('facts');
    await userEvent.keyboard('k');
    expect(focused()).toBe('first');
    await userEvent.keyboard('{Delete}');
    expect(answers).toHaveBeenCalledWith('annotation.delete', { id: 'first', action: 'id-1' });
    expect(focused()).toBe('facts');
    await expect.element(page.getByText('Moved to trash.', { exact: false })).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(answers).toHaveBeenLastCalledWith('action.last', {});
    await userEvent.keyboard('e');
    await expect.element(page.getByLabelText('Note')).toHaveFocus();
  });

  test('/ leads to the search, where letters are letters again', async () => {
    const { answers } = await open();
    await expect
      .element(page.getByText('4 annotations in 2 articles', { exact: false }))
      .toBeVisible();
    await userEvent.keyboard('j/jx');
    await expect.element(page.getByRole('searchbox')).toHaveValue('jx');
    expect(answers).not.toHaveBeenCalled();
  });

  test('X selects several, to be deleted as one action', async () => {
    const { answers } = await open();
    await expect
      .element(page.getByText('4 annotations in 2 articles', { exact: false }))
      .toBeVisible();
    await userEvent.keyboard('jxjx');
    await expect.element(page.getByText('2 selected', { exact: false })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    const bar = page.getByRole('region', { name: 'Selected annotations' });
    await bar.getByRole('button', { name: 'Move to trash' }).click();
    expect(answers.mock.calls).toEqual([
      ['annotations.change', { ids: ['first', 'facts'], deleted: true, action: 'id-1' }],
    ]);
  });

  test('? shows the keys, Escape closes them', async () => {
    await open();
    await expect
      .element(page.getByText('4 annotations in 2 articles', { exact: false }))
      .toBeVisible();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('the trash', () => {
  test('gives back', async () => {
    const { answers } = await open('?view=trash');
    await page.getByRole('button', { name: 'Put back' }).click();
    expect(answers).toHaveBeenCalledWith('trash.restore', { ids: ['gone'], action: 'id-1' });
  });

  test('deletes for ever only after a question', async () => {
    const { answers } = await open('?view=trash');
    await page.getByRole('button', { name: 'Empty the trash' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete 1 annotation for ever?' });
    await expect.element(dialog).toBeVisible();
    expect(answers).not.toHaveBeenCalled();
    await dialog.getByRole('button', { name: 'Delete for ever' }).click();
    expect(answers).toHaveBeenCalledWith('trash.purge', { ids: 'all', action: 'id-1' });
  });
});
