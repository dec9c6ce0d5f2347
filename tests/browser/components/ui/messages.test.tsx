import { useState } from 'preact/hooks';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { IconButton } from '@/components/ui/IconButton';
import { shareIcon } from '@/components/ui/icons';
import { TOAST_TIME, ToastPlace, useToast } from '@/components/ui/Toast';
import { FAILURE_CODES } from '@/lib/domain/failure';
import { accessibilityFaults, show } from '../surface';

function Toasting({ onUndo }: { onUndo: () => void }) {
  const toast = useToast();
  return (
    <main>
      <h1>Toasts</h1>
      <Button onClick={() => toast.show({ text: 'Moved to the trash.', onUndo })}>Delete</Button>
      <Button onClick={() => toast.show({ text: 'Copied.' })}>Copy</Button>
    </main>
  );
}
function press(name: string): void {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
  if (found === undefined) throw new Error(`There is no button “${name}”.`);
  found.click();
}
const toast = () => document.querySelector('.toast')?.textContent;

describe('a toast', () => {
  afterEach(() => vi.useRealTimers());

  test('stays eight seconds, and a newer one replaces it', async () => {
    await show(
      <ToastPlace>
        <Toasting onUndo={() => undefined} />
      </ToastPlace>,
    );
    vi.useFakeTimers();
    press('Delete');
    await vi.advanceTimersByTimeAsync(TOAST_TIME - 1);
    expect(toast()).toContain('Moved to the trash.');
    press('Copy');
    await vi.advanceTimersByTimeAsync(TOAST_TIME - 1);
    expect(toast()).toBe('Copied.');
    await vi.advanceTimersByTimeAsync(100);
    expect(toast()).toBeUndefined();
  });

  test('stays while it has the focus', async () => {
    await show(
      <ToastPlace>
        <Toasting onUndo={() => undefined} />
      </ToastPlace>,
    );
    vi.useFakeTimers();
    press('Delete');
    await vi.advanceTimersByTimeAsync(10);
    document.querySelector<HTMLElement>('.toast button')?.focus();
    await vi.advanceTimersByTimeAsync(TOAST_TIME * 3);
    expect(toast()).toContain('Moved to the trash.');
  });

  test('takes back what was done', async () => {
    const onUndo = vi.fn<() => void>();
    await show(
      <ToastPlace>
        <Toasting onUndo={onUndo} />
      </ToastPlace>,
    );
    press('Delete');
    await vi.waitFor(() => press('Undo'));
    await vi.waitFor(() => expect(onUndo).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(toast()).toBeUndefined());
  });
});

function Opening() {
  const [open, setOpen] = useState(false);
  return (
    <main>
      <h1>Dialogs</h1>
      <Button onClick={() => setOpen(true)}>Export</Button>
      {open && (
        <Dialog
          title="Export"
          onClose={() => setOpen(false)}
          foot={<Button kind="primary">Save</Button>}
        >
          <input aria-label="Name" />
        </Dialog>
      )}
    </main>
  );
}

test('a dialog traps the focus, closes by Escape and gives the focus back', async () => {
  await show(<Opening />);
  const opener = document.querySelector<HTMLElement>('main > button');
  opener?.focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(document.querySelector('dialog[open]')).not.toBeNull());
  expect(await accessibilityFaults()).toEqual([]);
  const field = document.querySelector('dialog input');
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('{Tab}{Tab}{Tab}');
  expect(document.activeElement).not.toBe(opener);
  document.querySelector<HTMLElement>('dialog input')?.focus();
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  await vi.waitFor(() => expect(document.activeElement).toBe(opener));
});

test('the name of an icon button shows with its key on keyboard focus, and Escape hides it', async () => {
  await show(
    <main>
      <h1>Tooltips</h1>
      <IconButton icon={shareIcon} label="Share this quote" shortcut="S" />
    </main>,
  );
  await userEvent.keyboard('{Tab}');
  await vi.waitFor(() =>
    expect(document.querySelector('.tooltip')?.textContent).toBe('Share this quoteS'),
  );
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.querySelector('.tooltip')).toBeNull());
});

test.each(['en', 'ar'] as const)(
  'every failure says what is and what to do: %s',
  async (locale) => {
    await show(
      <main>
        <h1>Failures</h1>
        {FAILURE_CODES.map((code) => (
          <FailureBanner key={code} failure={{ code, detail: 'QuotaExceededError' }} />
        ))}
      </main>,
      locale,
    );
    const banners = [...document.querySelectorAll('.banner')];
    expect(banners).toHaveLength(FAILURE_CODES.length);
    for (const banner of banners) {
      expect(banner.querySelector('.label')?.textContent).toMatch(/\.$/u);
      expect(banner.textContent).not.toMatch(/failure\.|QuotaExceeded/u);
    }
    expect(await accessibilityFaults()).toEqual([]);
  },
);
