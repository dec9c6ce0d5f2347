import { beforeEach, expect, test } from 'vitest';
import { blockedAttempts, countBlockedAttempts } from '@/lib/browser/blocked-attempts';
import { localValue } from '@/lib/browser/local-value';
import { installFakeExtension } from '../../support/fake-extension';

beforeEach(installFakeExtension);

const violate = (context: EventTarget) =>
  context.dispatchEvent(new Event('securitypolicyviolation'));

test('every attempt that the browser stopped counts, also two at once', async () => {
  const context = new EventTarget();
  countBlockedAttempts(context);
  expect(await blockedAttempts()).toBe(0);
  violate(context);
  violate(context);
  await expect.poll(blockedAttempts).toBe(2);
});

test('what is no number counts as none', async () => {
  await localValue('blockedAttempts').write('many');
  expect(await blockedAttempts()).toBe(0);
});
