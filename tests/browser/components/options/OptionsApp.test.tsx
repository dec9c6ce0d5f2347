import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OPTIONS_SECTIONS } from '@/components/options/sections';
import { accessibilityFaults } from '../surface';
import { openOptions as open } from './options-page';

beforeEach(() => page.viewport(1280, 900));

describe('the settings', () => {
  test('lead from section to section by the address', async () => {
    await open('general');
    await page.getByRole('link', { name: 'Sites' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Sites' })).toBeVisible();
    expect(location.hash).toBe('#sites');
    history.back();
    await expect.element(page.getByRole('heading', { level: 1, name: 'General' })).toBeVisible();
  });

  test('keep the theme and the text size', async () => {
    const { stored } = await open('general');
    await page.getByRole('radio', { name: 'Dark' }).click();
    await userEvent.selectOptions(page.getByLabelText('Text size'), '150%');
    expect(stored.get('theme')).toBe('dark');
    expect(stored.get('textScale')).toBe(1.5);
  });

  test('offer each language in its own words', async () => {
    const { stored } = await open('general');
    await userEvent.selectOptions(page.getByLabelText('Language'), '日本語');
    expect(stored.get('language')).toBe('ja');
    await userEvent.selectOptions(page.getByLabelText('Language'), 'العربية');
    expect(stored.get('language')).toBe('ar');
  });

  test('rename a colour, and give it its own name back when it is emptied', async () => {
    const { stored } = await open('highlighting');
    const pink = page.getByLabelText('Meaning of pink');
    await userEvent.fill(pink, '  Nonsense ');
    await userEvent.tab();
    expect(stored.get('colorNames')).toEqual({ pink: 'Nonsense' });
    await userEvent.fill(pink, '');
    await userEvent.tab();
    expect(stored.get('colorNames')).toEqual({});
    await expect.element(pink).toHaveValue('Doubt');
  });

  test('keep when the bar appears', async () => {
    const { stored } = await open('highlighting');
    await page.getByRole('radio', { name: 'Never' }).click();
    expect(stored.get('toolbar')).toBe('off');
  });

  test('keep where the bar appears otherwise, and refuse what is no site', async () => {
    const { stored } = await open('highlighting');
    await userEvent.fill(page.getByRole('textbox', { name: 'Site' }), 'not a site');
    await page.getByRole('button', { name: 'Add' }).click();
    await expect.element(page.getByText('This is not the name of a site.')).toBeVisible();
    await userEvent.fill(page.getByRole('textbox', { name: 'Site' }), 'https://news.example/story');
    await page.getByRole('button', { name: 'Add' }).click();
    expect(stored.get('toolbarOnSites')).toEqual({ 'news.example': 'off' });
    await userEvent.selectOptions(page.getByLabelText('news.example', { exact: true }), 'With Alt');
    expect(stored.get('toolbarOnSites')).toEqual({ 'news.example': 'modifier' });
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'As elsewhere on news.example' }).click();
    expect(stored.get('toolbarOnSites')).toEqual({});
  });
});

describe('the sites', () => {
  test('are listed, and each can be stopped', async () => {
    const { gateway } = await open('sites');
    await expect.element(page.getByText('Always shown on 1 site')).toBeVisible();
    await page.getByRole('button', { name: 'Stop on harbourcourier.example' }).click();
    expect(gateway.forgetSite).toHaveBeenCalledWith('harbourcourier.example');
  });

  test('may be every site only after a click, and the browser asks', async () => {
    const { gateway } = await open('sites');
    await expect.element(page.getByRole('button', { name: 'Allow everywhere…' })).toBeVisible();
    expect(gateway.askForEverySite).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Allow everywhere…' }).click();
    expect(gateway.askForEverySite).toHaveBeenCalledOnce();
  });
});

describe('what the browser says', () => {
  test('about the keys is shown as it is set', async () => {
    const { gateway } = await open('keyboard');
    await expect
      .element(page.getByRole('row', { name: /Highlight the selection Alt/u }))
      .toBeVisible();
    await expect.element(page.getByRole('row', { name: /Open the popup not set/u })).toBeVisible();
    await page.getByRole('button', { name: 'Change in the browser' }).click();
    expect(gateway.openShortcuts).toHaveBeenCalledOnce();
  });

  test('about the extension is read from it', async () => {
    await open('about');
    await expect.element(page.getByText('Pullquote 1.2.3')).toBeVisible();
    await expect.element(page.getByText("default-src 'none'")).toBeVisible();
    expect(document.querySelectorAll('tbody tr')).toHaveLength(2);
  });
});

describe('axe finds nothing', () => {
  test.each(OPTIONS_SECTIONS.map(({ id }) => id))('in %s', async (id) => {
    await open(id);
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test.each(OPTIONS_SECTIONS.map(({ id }) => id))(
    'in %s in the dark, from right to left, with text of 200 %',
    async (id) => {
      document.documentElement.dataset.theme = 'dark';
      document.documentElement.style.fontSize = '200%';
      await open(id, {}, 'ar');
      await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await accessibilityFaults()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1280);
    },
  );
});

describe('data and backup', () => {
  test('says what is kept, what is safe and what is not, and backs up now', async () => {
    const { gateway } = await open('data');
    await expect.element(page.getByText('1,284', { exact: true })).toBeVisible();
    await expect.element(page.getByText('1.9 MB, 1 older kept')).toBeVisible();
    await expect.element(page.getByText('1,284 annotations', { exact: true })).toBeVisible();
    await expect.element(page.getByText('2 have lost it')).toBeVisible();
    await expect
      .element(page.getByText('Something needs your attention', { exact: false }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Back up now' }).click();
    expect(gateway.data.keepNow).toHaveBeenCalledOnce();
    await page.getByRole('button', { name: 'Save backup' }).click();
    expect(gateway.data.save).toHaveBeenCalledOnce();
    expect(await accessibilityFaults()).toEqual([]);
  });
});
