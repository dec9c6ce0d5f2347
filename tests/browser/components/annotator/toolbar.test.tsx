import { userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { Toolbar } from '@/components/annotator/Toolbar';
import type { ToolbarRequest } from '@/lib/domain/in-page';
import { accessibilityFaults, show } from '../surface';

const box = { x: 300, y: 300, width: 200, height: 20 };

function request(changes: Partial<ToolbarRequest> = {}): ToolbarRequest {
  return {
    place: { first: box, last: box, whole: box, tone: 'light', direction: 'ltr' },
    color: 'blue',
    readOnly: false,
    touch: false,
    actions: {
      highlight: vi.fn<() => void>(),
      annotate: vi.fn<() => void>(),
      copy: vi.fn<() => void>(),
      hideHere: vi.fn<() => void>(),
      dismissed: vi.fn<() => void>(),
    },
    ...changes,
  };
}

function bar(shown: ToolbarRequest, colorNames = {}) {
  return (
    <Toolbar request={shown} colorNames={colorNames} docked={false} onNear={() => undefined} />
  );
}

const names = () => [...document.querySelectorAll('button')].map((one) => one.ariaLabel);

test.each(['en', 'ar'] as const)('the toolbar is without fault in %s', async (locale) => {
  await show(
    <main>
      <h1>A page</h1>
      {bar(request())}
    </main>,
    locale,
  );
  expect(document.querySelectorAll('button')).toHaveLength(8);
  expect(await accessibilityFaults()).toEqual([]);
});

test('a swatch is named by its meaning, the reader’s own name for it first', async () => {
  await show(bar(request(), { pink: 'To check' }));
  expect(names()).toContain('Highlight: Main point (yellow)');
  expect(names()).toContain('Highlight: To check (pink)');
});

test('it takes no focus when it appears, nor from a click', async () => {
  const shown = request();
  await show(bar(shown));
  expect(document.activeElement).toBe(document.body);
  await userEvent.click(document.querySelector('[data-color=green]')!);
  expect(shown.actions.highlight).toHaveBeenCalledWith('green');
  expect(document.activeElement).toBe(document.body);
});

test('keys choose, arrows move, Escape leaves', async () => {
  const shown = request();
  await show(bar(shown));
  document.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement?.getAttribute('data-color')).toBe('blue');
  await userEvent.keyboard('4ncl{Escape}');
  expect(shown.actions.highlight).toHaveBeenCalledWith('pink');
  expect(shown.actions.annotate).toHaveBeenCalledTimes(1);
  expect(shown.actions.copy).toHaveBeenNthCalledWith(1, 'quote');
  expect(shown.actions.copy).toHaveBeenNthCalledWith(2, 'link');
  expect(shown.actions.dismissed).toHaveBeenCalledTimes(1);
});

test('clicks that a script makes do nothing', async () => {
  const shown = request();
  await show(bar(shown));
  for (const button of document.querySelectorAll('button')) button.click();
  expect(shown.actions.highlight).not.toHaveBeenCalled();
});

test('in a private window it only copies, and says why', async () => {
  await show(
    <main>
      <h1>A page</h1>
      {bar(request({ readOnly: true }))}
    </main>,
  );
  expect(names()).toEqual(['Share this quote']);
  expect(document.body.textContent).toContain('Nothing is kept in a private window.');
  expect(await accessibilityFaults()).toEqual([]);
});

test('More hides the bar on the site; Escape closes it and gives the focus back', async () => {
  const shown = request();
  await show(bar(shown));
  document.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  await userEvent.keyboard('m');
  const entry = document.querySelector<HTMLElement>('[role=menuitem]');
  expect(entry?.textContent).toContain('Hide this bar on this site');
  await userEvent.keyboard('m');
  expect(document.querySelector('[role=menu]')).toBeNull();
  await userEvent.click(document.querySelectorAll('[aria-haspopup]')[1]!);
  await userEvent.click(document.querySelector('[role=menuitem]')!);
  expect(shown.actions.hideHere).toHaveBeenCalledTimes(1);
});

test('Share offers the quote and the link', async () => {
  const shown = request();
  await show(bar(shown));
  await userEvent.click(document.querySelector('[aria-haspopup]')!);
  const entries = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
  expect(entries).toHaveLength(2);
  await userEvent.click(entries[1]!);
  expect(shown.actions.copy).toHaveBeenCalledWith('link');
});
