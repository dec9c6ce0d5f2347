import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { LibraryApp } from '@/components/library/LibraryApp';
import { succeed } from '@/lib/domain/failure';
import type { Locale } from '@/lib/i18n/locales';
import { accessibilityFaults, show } from '../surface';
import { fakeLibrary, sampleContents } from './fake-library';

const NOW = 'leaves the hardest question, the Kessel dam, for a second round in the spring';

/** A library whose edits succeed. */
function mendable() {
  const library = fakeLibrary();
  const stored = sampleContents().annotations[2]!;
  library.answers.mockImplementation((name) =>
    succeed(name === 'annotation.edit' ? { outcome: 'saved', annotation: stored } : null),
  );
  return library;
}

async function open(library = mendable(), locale: Locale = 'en') {
  history.replaceState(null, '', `${location.pathname}?view=attention`);
  await show(
    <LibraryApp gateway={library.gateway} optionsAddress="/options.html" isPrivate={false} />,
    locale,
  );
  return library;
}

const press = (name: string) => page.getByRole('button', { name }).click();
const textOf = (selector: string) => document.querySelector(selector)?.textContent;

beforeEach(() => page.viewport(1280, 900));

test('what its page changed is shown as it was and as it is, word by word', async () => {
  await open();
  await expect.element(page.getByText('1 passage was edited')).toBeVisible();
  const diff = document.querySelector('[data-annotation="dam"] > .diff')!;
  expect([...diff.querySelectorAll('del')].map(textContent)).toEqual(['dam at ', 'next year']);
  expect([...diff.querySelectorAll('ins')].map(textContent)).toEqual([' dam', 'in the spring']);
  expect(textOf('[data-annotation="dam"] .meta')).toContain('changed between');
});

test('what was not found keeps its words and says when it was looked for', async () => {
  await open();
  await expect.element(page.getByText('1 not found yet')).toBeVisible();
  expect(textOf('[data-annotation="diary"]')).toContain('A gauge is a diary kept by a wall.');
  expect(textOf('[data-annotation="diary"]')).toContain('looked for on November 14, 2026');
});

test('the new text is taken with the words and selectors that the page reported', async () => {
  const { answers } = await open();
  await press('Use the new text');
  expect(answers).toHaveBeenCalledWith('annotation.edit', {
    id: 'dam',
    revision: 1,
    attachment: { quote: NOW, selectors: [] },
    action: 'id-1',
  });
});

test('mine is kept over what the page says, and that can be taken back', async () => {
  const { answers } = await open();
  await press('Keep mine');
  expect(answers).toHaveBeenCalledWith('annotation.edit', {
    id: 'dam',
    revision: 1,
    keptOver: NOW,
    action: 'id-1',
  });
  await expect.element(page.getByText('Kept as you quoted it.')).toBeVisible();
  await press('Undo');
  expect(answers).toHaveBeenCalledWith('action.undo', { action: 'id-1' });
});

test('a change made elsewhere meanwhile is no reason to refuse a choice of text', async () => {
  const library = mendable();
  const [stored] = sampleContents().annotations;
  await open(library);
  library.answers.mockReturnValueOnce(
    succeed({ outcome: 'conflict', stored: { ...stored!, revision: 9 } }),
  );
  await press('Keep mine');
  await expect.element(page.getByText('Kept as you quoted it.')).toBeVisible();
  expect(library.answers).toHaveBeenLastCalledWith(
    'annotation.edit',
    expect.objectContaining({ revision: 9 }),
  );
});

test('when nothing asks any more, the heading has the focus and says so', async () => {
  const library = await open();
  await expect.element(page.getByText('1 passage was edited')).toBeVisible();
  await press('Keep mine');
  library.become({ articles: [], annotations: [] });
  await expect.element(page.getByText('Nothing needs your attention.')).toBeVisible();
  await expect.poll(() => document.activeElement?.tagName).toBe('H1');
});

test('the first quote amid its text and each later version are told with their days', async () => {
  const contents = sampleContents();
  const version = { prefix: 'It ', suffix: '.', at: '2026-11-13T12:00:00.000Z' };
  const annotations = contents.annotations.map((one) =>
    one.id === 'dam' ? { ...one, history: [{ ...version, quote: 'leaves the dam' }] } : one,
  );
  await open(fakeLibrary({ ...contents, annotations }));
  await page.getByText('What changed since you quoted it').first().click();
  const versions = [...document.querySelectorAll('[data-annotation="dam"] .versions li')];
  expect(versions).toHaveLength(3);
  expect(versions[0]?.textContent).toContain('…It leaves the dam.…');
  expect(versions[1]?.textContent).toContain('since November 13, 2026');
  expect(versions[2]?.textContent).toContain('on the page now');
});

test.each(['en', 'ar'] as const)('it bars nobody in %s', async (locale) => {
  await open(fakeLibrary(), locale);
  await expect.poll(() => document.querySelectorAll('.asking').length).toBe(2);
  expect(await accessibilityFaults()).toEqual([]);
});

function textContent({ textContent: text }: Element): string {
  return text ?? '';
}
