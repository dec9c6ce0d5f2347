import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryApp } from '@/components/library/LibraryApp';
import type { LastAction } from '@/lib/domain/change';
import { succeed } from '@/lib/domain/failure';
import { fakeLibrary } from '../library/fake-library';
import { open } from '../popup/popup-page';
import { show } from '../surface';

const LAST: LastAction = {
  action: 'somebody’s',
  deed: 'deleted',
  annotations: 1,
  quote: 'The table would be round.',
};

beforeEach(() => page.viewport(1000, 700));

describe('Control Z', () => {
  test('in the popup takes back what was done last, and says what came back', async () => {
    const gateway = await open({ lastAction: async () => succeed(LAST) });
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect
      .element(page.getByText('Back from the trash: “⁨The table would be round.⁩”'))
      .toBeVisible();
    expect(gateway.asked).toContainEqual(['undo', { action: 'somebody’s' }]);
  });

  test('says when there is nothing to take back', async () => {
    const gateway = await open({ lastAction: async () => succeed(null) });
    await userEvent.keyboard('{Meta>}z{/Meta}');
    await expect.element(page.getByText('There is nothing to take back.')).toBeVisible();
    expect(gateway.asked.some(([name]) => name === 'undo')).toBe(false);
  });

  test('in the library takes back what another surface did', async () => {
    const library = fakeLibrary();
    library.answers.mockImplementation((name: string) =>
      name === 'action.last' ? succeed(LAST) : succeed(null),
    );
    await show(
      <LibraryApp gateway={library.gateway} optionsAddress="/options.html" isPrivate={false} />,
    );
    await expect.element(page.getByRole('main')).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByText('Back from the trash', { exact: false })).toBeVisible();
    expect(library.answers).toHaveBeenLastCalledWith('action.undo', { action: 'somebody’s' });
  });

  test('in a field is the field’s own', async () => {
    const gateway = await open({ lastAction: async () => succeed(LAST) });
    const field = document.createElement('input');
    document.querySelector('main')?.append(field);
    field.focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await userEvent.keyboard('{Shift>}{Control>}z{/Control}{/Shift}');
    expect(gateway.asked.some(([name]) => name === 'lastAction')).toBe(false);
  });
});
