import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/library.css';
import '@/components/styles/options.css';
import '@/components/rescue/rescue.css';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showRescuePage, type RescueGateway } from '@/components/rescue/rescue-page';
import { loadMessages, type Locale } from '@/lib/i18n/locales';
import { createTranslator } from '@/lib/i18n/translate';
import { accessibilityFaults } from '../surface';

beforeEach(() => page.viewport(1280, 900));

async function open(changes: Partial<RescueGateway> = {}, locale: Locale = 'en') {
  const translator = createTranslator(locale, await loadMessages(locale));
  document.documentElement.lang = locale;
  document.documentElement.dir = translator.direction;
  const root = document.createElement('main');
  root.className = 'sheet';
  document.body.replaceChildren(root);
  const gateway: RescueGateway = {
    found: { annotations: 1_284 },
    detail: 'version 10',
    save: () => Promise.resolve({ annotations: 1_281, unreadable: 3 }),
    openLibrary: () => undefined,
    ...changes,
  };
  showRescuePage(root, translator, gateway);
}

const status = (text: string) => page.getByRole('status').filter({ hasText: text });
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('everything is saved by keyboard, and what could not be read is told', async () => {
  await open();
  await expect.element(page.getByText('1,284 annotations were found.')).toBeVisible();
  await expect.element(button('Try again')).toBeDisabled();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(status('Saved: 1,281 annotations.')).toBeVisible();
  await expect.element(status('3 records could not be read')).toBeVisible();
  await expect.element(button('Try again')).toBeEnabled();
});

test('saving that breaks off is told, and can be tried again', async () => {
  await open({ save: () => Promise.reject(new Error('UnknownError')) });
  await button('Save file').click();
  await expect.element(status('could not be written')).toBeVisible();
  await expect.element(button('Save file')).toBeEnabled();
  await expect.element(button('Try again')).toBeDisabled();
});

test('where there is no library nothing can be saved', async () => {
  await open({ found: 'nothing' });
  await expect
    .element(page.getByRole('heading', { name: 'No library was found.', level: 1 }))
    .toBeVisible();
  await expect.element(button('Save file')).toBeDisabled();
});

test.each(['en', 'ar'] as const)('nothing bars anyone from it, in %s', async (locale) => {
  await open({}, locale);
  expect(await accessibilityFaults()).toEqual([]);
});
