import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fail, succeed } from '@/lib/domain/failure';
import { aSnapshot } from '../../../support/builders';
import { accessibilityFaults } from '../surface';
import { marked, openReader } from './open-reader';

const NOW = '<p>The river rose twice.</p><p>Nobody slept.</p>';
const BEFORE = '<p>The river rose once.</p><p>Nobody slept.</p>';
const first = '2026-11-13T10:00:00.000Z';
const versions = [
  aSnapshot({ taken: '2026-11-20T10:00:00.000Z' }),
  aSnapshot({ id: 'snapshot-0', taken: first, seen: first, kept: first }),
];
const contents = { 'snapshot-0': succeed({ snapshot: versions[1]!, html: BEFORE, pictures: [] }) };

beforeEach(() => page.viewport(1280, 900));

describe('keeping', () => {
  test('is one click, and taken back with another', async () => {
    const { asked } = await openReader();
    const button = page.getByRole('button', { name: 'Keep this article' });
    await button.click();
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByText('Kept.', { exact: false })).toBeVisible();
    await button.click();
    await expect.element(button).toHaveAttribute('aria-pressed', 'false');
    expect(asked).toEqual(['keep snapshot-1', 'release snapshot-1']);
  });

  test('says when the disk is nearly full', async () => {
    await openReader({ keeping: fail('disk-nearly-full') });
    await page.getByRole('button', { name: 'Keep this article' }).click();
    await expect
      .element(page.getByText('The article was not kept.', { exact: false }))
      .toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Keep this article' }))
      .toHaveAttribute('aria-pressed', 'false');
  });
});

describe('the versions of an article', () => {
  test('are listed where there is more than one', async () => {
    await openReader();
    expect(page.getByRole('button', { name: 'Versions' }).elements()).toEqual([]);
  });

  test('leave room for every control in the narrowest window', async () => {
    await page.viewport(320, 640);
    const chapters = ['One', 'Two', 'Three', 'Four'].map((title) => `<h2>${title}</h2>${NOW}`);
    await openReader({ html: chapters.join(''), versions, contents });
    await expect.element(page.getByRole('button', { name: 'Contents' })).toBeVisible();
    const controls = [...document.querySelectorAll('.reader-bar .icon-button')];
    expect(controls).toHaveLength(8);
    expect(new Set(controls.map((each) => each.getBoundingClientRect().top)).size).toBe(1);
    expect(document.documentElement.scrollWidth).toBe(320);
    await expect.element(page.getByText('The News')).toBeVisible();
  });

  test('are compared word by word, and one comes back to the text', async () => {
    await openReader({ html: NOW, versions, contents });
    await page.getByRole('button', { name: 'Versions' }).click();
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'What changed' }).click();
    await expect.poll(() => document.querySelector('.reader-diff del')?.textContent).toBe('once');
    expect(document.querySelector('.reader-diff ins')?.textContent).toBe('twice');
    await expect.element(page.getByText('1 paragraph as it was')).toBeVisible();
    expect(document.activeElement?.textContent).toMatch(/^From .* to /u);
    expect(document.querySelector<HTMLElement>('.reader-text')!.offsetHeight).toBe(0);
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Back to the text' }).click();
    expect(document.querySelector<HTMLElement>('.reader-text')!.offsetHeight).toBeGreaterThan(0);
  });

  test('are named where a passage was marked in another one', async () => {
    const { mark } = await openReader({ html: NOW, versions, contents });
    mark([
      marked('rose once', { created: '2026-11-14T10:00:00.000Z' }),
      { ...marked('rose twice', { created: '2026-11-14T11:00:00.000Z' }), state: 'changed' },
    ]);
    await expect.poll(() => document.querySelectorAll('.made-on a').length).toBe(2);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.made-on a')];
    expect(links.map((link) => new URL(link.href).search)).toEqual([
      '?snapshot=snapshot-0',
      '?snapshot=snapshot-0',
    ]);
    expect(links[0]!.textContent).toMatch(/^Made on the version of .*13/u);
    expect(await accessibilityFaults()).toEqual([]);
  });
});

test('where nothing is at hand the page of the article can be opened', async () => {
  await openReader({ isGone: true, lostPage: 'http://news.example/story' });
  await expect
    .element(page.getByRole('link', { name: 'Open page' }))
    .toHaveAttribute('href', 'http://news.example/story');
});
