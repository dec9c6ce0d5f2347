import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { SharingSection } from '@/components/options/sections/SharingSection';
import type { OptionsGateway } from '@/components/options/options-gateway';
import '@/components/styles/options.css';
import '@/components/styles/share.css';
import { readSetting } from '@/lib/domain/setting';
import type { Settings } from '@/lib/settings/settings';
import { accessibilityFaults, show } from '../surface';

async function open() {
  const stored = new Map<string, unknown>();
  const settings: Settings = {
    get: (name) => Promise.resolve(readSetting(name, stored.get(name))),
    set: (name, value) => {
      stored.set(name, value);
      return Promise.resolve();
    },
    watch: () => () => undefined,
  };
  const gateway = { settings } as OptionsGateway;
  await show(
    <main>
      <SharingSection gateway={gateway} />
    </main>,
  );
  return stored;
}

test('a place that is switched off is not offered any more, and comes back', async () => {
  const stored = await open();
  const facebook = page.getByRole('switch', { name: 'Facebook' });
  await facebook.click();
  expect(stored.get('shareTargetsHidden')).toEqual(['facebook']);
  await facebook.click();
  expect(stored.get('shareTargetsHidden')).toEqual([]);
});

test('the Mastodon server is looked at before it is kept', async () => {
  const stored = await open();
  await page.getByRole('button', { name: 'Set server' }).click();
  const field = page.getByLabelText('Your Mastodon server');
  await field.fill('no server');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText('This is not the name of a server.')).toBeVisible();
  await field.fill('https://mastodon.social/@me');
  await page.getByRole('button', { name: 'Save' }).click();
  expect(stored.get('mastodonServer')).toBe('mastodon.social');
});

test('axe finds nothing', async () => {
  await open();
  expect(await accessibilityFaults()).toEqual([]);
});
