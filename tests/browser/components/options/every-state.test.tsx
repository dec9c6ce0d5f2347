import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { OPTIONS_SECTIONS } from '@/components/options/sections';
import { faultsInEveryLook } from '../looks';
import { openOptions } from './options-page';

beforeEach(() => page.viewport(1280, 900));

describe.each(['en', 'ar'] as const)('axe finds nothing, and nothing is cut off (%s)', (locale) => {
  test.each(OPTIONS_SECTIONS.map(({ id }) => id))('%s', async (section) => {
    const sites = [
      'harbourcourier.example',
      'a-very-long-subdomain.zeitschrift-fuer-binnengewaesserkunde.example',
    ];
    await openOptions(
      section,
      { allowedSites: () => Promise.resolve({ sites, everySite: false }) },
      locale,
    );
    await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeInTheDocument();
    expect(await faultsInEveryLook()).toEqual([]);
  });
});
