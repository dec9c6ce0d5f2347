import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { Menu } from '@/components/ui/Menu';
import { accessibilityFaults, show } from '../surface';

async function showMenu() {
  const chosen: string[] = [];
  const entry = (label: string) => ({ label, onChoose: () => void chosen.push(label) });
  await show(
    <main>
      <h1>Menus</h1>
      <Menu
        label="More"
        entries={[entry('Edit'), entry('Copy'), { ...entry('Delete'), apart: true }]}
      />
      <button type="button">After</button>
    </main>,
  );
  return chosen;
}
const opener = () => document.querySelector<HTMLElement>('[aria-haspopup="menu"]');
const focused = () => document.activeElement?.textContent;
const isOpen = () => document.querySelector('[role="menu"]:popover-open') !== null;

describe('a menu', () => {
  test('opens by Enter with the focus on its first entry', async () => {
    await showMenu();
    opener()?.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(focused()).toBe('Edit'));
    expect(opener()?.getAttribute('aria-expanded')).toBe('true');
  });

  test('opens upwards by the arrow, and arrows go round', async () => {
    await showMenu();
    opener()?.focus();
    await userEvent.keyboard('{ArrowUp}');
    await vi.waitFor(() => expect(focused()).toBe('Delete'));
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Edit');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('Delete');
    await userEvent.keyboard('c');
    expect(focused()).toBe('Copy');
  });

  test('does what is chosen, closes and gives the focus back', async () => {
    const chosen = await showMenu();
    opener()?.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(focused()).toBe('Edit'));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(chosen).toEqual(['Copy']);
    await vi.waitFor(() => expect(isOpen()).toBe(false));
    expect(document.activeElement).toBe(opener());
  });

  test('closes by Escape alone: nothing behind it hears the key', async () => {
    await showMenu();
    const heard: boolean[] = [];
    const listen = (event: KeyboardEvent) => void heard.push(event.defaultPrevented);
    document.addEventListener('keydown', listen);
    opener()?.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(focused()).toBe('Edit'));
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', listen);
    await vi.waitFor(() => expect(isOpen()).toBe(false));
    expect(document.activeElement).toBe(opener());
    expect(heard).toEqual([false]);
  });

  test('opens and closes by clicks on its button', async () => {
    await showMenu();
    await userEvent.click(opener()!);
    await vi.waitFor(() => expect(isOpen()).toBe(true));
    await userEvent.click(opener()!);
    await vi.waitFor(() => expect(isOpen()).toBe(false));
  });

  test('axe finds nothing in it', async () => {
    await showMenu();
    await userEvent.click(opener()!);
    await vi.waitFor(() => expect(focused()).toBe('Edit'));
    expect(await accessibilityFaults()).toEqual([]);
  });
});
