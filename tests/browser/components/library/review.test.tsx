import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryApp } from '@/components/library/LibraryApp';
import type { Locale } from '@/lib/i18n/locales';
import { accessibilityFaults, show } from '../surface';
import { fakeLibrary, sampleContents } from './fake-library';

async function open(settings: Record<string, unknown>, locale: Locale = 'en') {
  history.replaceState(null, '', `${location.pathname}?view=review`);
  const library = fakeLibrary(sampleContents(), { settings });
  await show(
    <LibraryApp gateway={library.gateway} optionsAddress="/options.html" isPrivate={false} />,
    locale,
  );
  const answers = () => library.answers.mock.calls.filter(([name]) => name === 'review.answer');
  return { ...library, answers };
}

beforeEach(() => page.viewport(1280, 900));

describe('review', () => {
  test('is offered, and begins only when the reader asks for it', async () => {
    await open({});
    await page.getByRole('button', { name: 'Start reviewing' }).click();
    await expect.element(page.getByText('1 of 4')).toBeVisible();
  });

  test.each([
    ['1', 'soon'],
    ['2', 'later'],
    ['3', 'much-later'],
    ['0', 'never'],
  ])('answers with the key %s: %s, once for each quote', async (key, answer) => {
    const { answers } = await open({ review: 'spaced' });
    await expect.element(page.getByText('1 of 4')).toBeVisible();
    await userEvent.keyboard(`${key}${key}`);
    await vi.waitFor(() => expect(answers()).toHaveLength(1));
    expect(answers()[0]?.[1]).toMatchObject({ answer });
  });

  test('at random has only a next', async () => {
    const { answers } = await open({ review: 'random' });
    await page.getByRole('button', { name: 'Next' }).click();
    expect(answers()[0]?.[1]).toMatchObject({ answer: 'seen' });
    await expect.element(page.getByRole('button', { name: 'Soon' })).not.toBeInTheDocument();
  });

  test.each(['en', 'ar'] as const)('has no accessibility fault (%s)', async (locale) => {
    await open({ review: 'spaced' }, locale);
    await expect.element(page.getByRole('article')).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });
});
