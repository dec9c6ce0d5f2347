import { vi } from 'vitest';
import { PopupApp } from '@/components/popup/PopupApp';
import type { PopupGateway } from '@/components/popup/popup-gateway';
import { show } from '../surface';
import { fakeGateway, type FakeGateway } from './fake-gateway';

/** Opens the popup over a gateway that answers as given, and waits until it has settled. */
export async function open(given: Partial<PopupGateway> = {}): Promise<FakeGateway> {
  const gateway = fakeGateway(given);
  document.querySelectorAll('main').forEach((surface) => surface.remove());
  await show(<PopupApp gateway={gateway} />);
  await vi.waitFor(() => {
    if (document.querySelector('main h1, main textarea') === null) throw new Error('still opening');
  });
  return gateway;
}

/** The button of a name that is shown; throws when there is none. */
export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll<HTMLButtonElement>('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (found === undefined) throw new Error(`There is no button “${name}”.`);
  return found;
}

/** The text of the first element that a selector finds. */
export function text(selector: string): string {
  return document.querySelector(selector)?.textContent ?? '';
}
