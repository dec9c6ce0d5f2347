import { localValue } from './local-value';

/**
 * Counts what the browser stopped a page of ours, or the background, from loading or calling. It is
 * counted by the event that the content security policy fires, so it counts what was tried.
 *
 * https://www.w3.org/TR/CSP3/#eventdef-globaleventhandlers-securitypolicyviolation
 */
export function countBlockedAttempts(context: EventTarget): void {
  let writing = Promise.resolve();
  context.addEventListener('securitypolicyviolation', () => {
    // One after the other: each adds to what the one before wrote.
    writing = writing.then(async () => kept.write((await blockedAttempts()) + 1));
  });
}

/** How many were counted since the extension was installed, or everything was deleted. */
export async function blockedAttempts(): Promise<number> {
  const count = await kept.read();
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : 0;
}

const kept = localValue('blockedAttempts');
