import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/components/styles/welcome.css';
import { WelcomeApp } from '@/components/welcome/WelcomeApp';
import type { WelcomeGateway } from '@/components/welcome/welcome-gateway';
import type { Locale } from '@/lib/i18n/locales';
import { accessibilityFaults, show } from '../surface';

async function open(changes: Partial<WelcomeGateway> = {}, locale: Locale = 'en') {
  const painted: string[] = [];
  const gateway = {
    paint: vi.fn(
      (range: Range, color: string) => void painted.push(`${color}: ${range.toString()}`),
    ),
    unpaintAll: vi.fn(),
    colorNames: {},
    highlightKeys: 'Alt+Shift+H',
    everySiteAllowed: () => Promise.resolve(false),
    askForEverySite: vi.fn(() => Promise.resolve(true)),
    forgetEverySite: vi.fn(() => Promise.resolve()),
    libraryAddress: '/library.html',
    ...changes,
  };
  await show(<WelcomeApp gateway={gateway} />, locale);
  return { gateway, painted };
}

function select(from: number, to: number) {
  const text = document.querySelector('.welcome-practice')!.firstChild!;
  getSelection()?.setBaseAndExtent(text, from, text, to);
}

beforeEach(() => page.viewport(1280, 900));

describe('the welcome page', () => {
  test('lets the reader mark words of its own sentence', async () => {
    const { painted } = await open();
    await expect.element(page.getByRole('blockquote')).toBeVisible();
    select(0, 17);
    await page.getByRole('button', { name: 'Question (blue)' }).click();
    expect(painted).toEqual(['blue: Negotiations fail']);
    await expect.element(page.getByText('Nothing was stored', { exact: false })).toBeVisible();
  });

  test('marks a sentence for the reader who asks for it, and starts over', async () => {
    const { gateway, painted } = await open();
    await page.getByRole('button', { name: 'Highlight a sentence for me' }).click();
    expect(painted).toEqual(['yellow: You end up bargaining over arithmetic.']);
    await page.getByRole('button', { name: 'Start over' }).click();
    expect(gateway.unpaintAll).toHaveBeenCalled();
  });

  test('lists the ways to highlight as a list that looks like one', async () => {
    await open();
    await expect.element(page.getByText('Ways to highlight')).toBeVisible();
    const list = document.querySelector('.welcome-ways')!;
    expect(getComputedStyle(list).listStyleType).toBe('disc');
    expect(list.children).toHaveLength(3);
  });

  test('names the keys only where there are some', async () => {
    await open({ highlightKeys: undefined });
    await expect.element(page.getByText('Right-click', { exact: false })).toBeVisible();
    expect(document.querySelector('.welcome kbd')).toBeNull();
  });

  test('asks for every site only when the reader clicks', async () => {
    const { gateway } = await open();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(gateway.askForEverySite).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Allow everywhere…' }).click();
    expect(gateway.askForEverySite).toHaveBeenCalledOnce();
    await page.getByRole('button', { name: 'Stop' }).click();
    expect(gateway.forgetEverySite).toHaveBeenCalledOnce();
  });

  test('is gone through by keyboard, with nothing that axe finds', async () => {
    await open();
    for (let step = 1; step < 3; step += 1) {
      expect(await accessibilityFaults()).toEqual([]);
      (page.getByRole('button', { name: 'Next' }).element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
    }
    await expect.element(page.getByRole('link', { name: 'Open the library' })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test.each([
    ['in the dark, from right to left', 1280, 'ar', 'dark', ''],
    ['with text of 200 %', 1280, 'en', '', '200%'],
    ['on a narrow screen', 360, 'en', '', ''],
  ] as const)('fits %s', async (_how, width, locale, theme, size) => {
    await page.viewport(width, 900);
    if (theme !== '') document.documentElement.dataset.theme = theme;
    document.documentElement.style.fontSize = size;
    await open({}, locale);
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
