import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '@/components/styles/welcome.css';
import { WelcomeApp } from '@/components/welcome/WelcomeApp';
import type { WelcomeGateway } from '@/components/welcome/welcome-gateway';
import { faultsInEveryLook } from '../looks';
import { show } from '../surface';

const gateway: WelcomeGateway = {
  paint: () => undefined,
  unpaintAll: () => undefined,
  colorNames: {},
  highlightKeys: 'Alt+Shift+H',
  everySiteAllowed: () => Promise.resolve(false),
  askForEverySite: () => Promise.resolve(true),
  forgetEverySite: () => Promise.resolve(),
  libraryAddress: '/library.html',
};

beforeEach(() => page.viewport(1280, 900));

describe.each(['en', 'ar'] as const)('axe finds nothing, and nothing is cut off (%s)', (locale) => {
  test.each([1, 2, 3])('step %d', async (number) => {
    await show(<WelcomeApp gateway={gateway} />, locale);
    for (let step = 1; step < number; step += 1) {
      document.querySelector<HTMLElement>('footer .button-primary')!.click();
      await expect
        .poll(() => document.querySelector(`.steps li:nth-child(${step + 1})[aria-current]`))
        .not.toBeNull();
    }
    expect(await faultsInEveryLook()).toEqual([]);
  });
});
