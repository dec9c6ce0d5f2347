import { useState } from 'preact/hooks';
import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { ColorField } from '@/components/ui/ColorField';
import { Search } from '@/components/ui/Search';
import { Segments } from '@/components/ui/Segments';
import { Switch } from '@/components/ui/Switch';
import { TagField } from '@/components/ui/TagField';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import { accessibilityFaults, show } from '../surface';

function Fields() {
  const [color, setColor] = useState<HighlightColor>('green');
  const [tags, setTags] = useState(['water']);
  const [on, setOn] = useState(false);
  const [text, setText] = useState('');
  const [size, setSize] = useState('one');
  return (
    <main>
      <h1>Fields</h1>
      <ColorField value={color} onChange={setColor} names={{ pink: 'Nonsense' }} />
      <TagField
        label="Tags"
        value={tags}
        onChange={setTags}
        suggestions={[
          { tag: 'negotiation', count: 48 },
          { tag: 'water rights', count: 3 },
        ]}
      />
      <Switch label="Always" checked={on} onChange={setOn} />
      <Search label="Search the library" value={text} onInput={setText} shortcut="/" />
      <Segments
        label="Size"
        value={size}
        onChange={setSize}
        options={[
          { value: 'one', label: 'One' },
          { value: 'two', label: 'Two' },
        ]}
      />
    </main>
  );
}
const chips = () => [...document.querySelectorAll('.chip')].map((chip) => chip.textContent);
const checked = () => document.querySelector('.swatch[aria-checked="true"]');
const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();

describe('the colours', () => {
  test('are one stop for Tab; arrows and figures choose', async () => {
    await show(<Fields />);
    focus('.swatch[aria-checked="true"]');
    await userEvent.keyboard('{ArrowRight}');
    expect(checked()?.getAttribute('data-color')).toBe('blue');
    await userEvent.keyboard('5');
    expect(document.activeElement).toBe(checked());
    expect(checked()?.getAttribute('data-color')).toBe('purple');
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.classList.contains('swatch')).toBe(false);
  });

  test('follow the direction of the text', async () => {
    await show(<Fields />, 'ar');
    focus('.swatch[aria-checked="true"]');
    await userEvent.keyboard('{ArrowLeft}');
    expect(checked()?.getAttribute('data-color')).toBe('blue');
  });

  test('are named by what they mean to the reader, and by their hue', async () => {
    await show(<Fields />);
    const names = [...document.querySelectorAll('.swatch')].map((swatch) => swatch.ariaLabel);
    expect(names).toEqual([
      'Main point (yellow)',
      'Evidence (green)',
      'Question (blue)',
      'Nonsense (pink)',
      'Context (purple)',
    ]);
  });
});

describe('the tags', () => {
  test('are added by Enter and comma, without a # and never twice', async () => {
    await show(<Fields />);
    focus('.tag-field input');
    await userEvent.keyboard('#method{Enter}WATER{Enter}river,');
    expect(chips()).toEqual(['water', 'method', 'river']);
  });

  test('are taken away by Backspace in the empty field, and by their own button', async () => {
    await show(<Fields />);
    focus('.tag-field input');
    await userEvent.keyboard('a{Enter}{Backspace}');
    expect(chips()).toEqual(['water']);
    document.querySelector<HTMLElement>('[aria-label="Remove water"]')?.click();
    await vi.waitFor(() => expect(chips()).toEqual([]));
  });

  test('are offered by the beginning of any of their words', async () => {
    await show(<Fields />);
    focus('.tag-field input');
    await userEvent.keyboard('ri');
    const offers = [...document.querySelectorAll('[role="option"]')].map(
      (each) => each.textContent,
    );
    expect(offers).toEqual(['water rights3']);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(chips()).toEqual(['water', 'water rights']);
  });

  test('that were typed and not entered are added when the field is left', async () => {
    await show(<Fields />);
    focus('.tag-field input');
    await userEvent.keyboard('method{Tab}');
    await vi.waitFor(() => expect(chips()).toEqual(['water', 'method']));
  });
});

test('Escape empties a search and closes nothing else', async () => {
  await show(<Fields />);
  const heard: string[] = [];
  const listen = (event: KeyboardEvent) => void heard.push(event.key);
  document.addEventListener('keydown', listen);
  focus('.search input');
  await userEvent.keyboard('a{Escape}');
  expect(document.querySelector<HTMLInputElement>('.search input')?.value).toBe('');
  document.removeEventListener('keydown', listen);
  expect(heard).toEqual(['a']);
});

test('a switch is on after Space', async () => {
  await show(<Fields />);
  focus('.switch');
  await userEvent.keyboard(' ');
  expect(document.querySelector('.switch')?.ariaChecked).toBe('true');
});

test('segments are chosen by arrows', async () => {
  await show(<Fields />);
  focus('.segment[aria-checked="true"]');
  await userEvent.keyboard('{ArrowRight}');
  expect(document.querySelector('.segment[aria-checked="true"]')?.textContent).toBe('Two');
});

test.each(['light', 'dark'] as const)('axe finds nothing in the fields, %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  await show(<Fields />);
  expect(await accessibilityFaults()).toEqual([]);
});

test('axe finds nothing in the fields, from right to left', async () => {
  await show(<Fields />, 'ar');
  expect(await accessibilityFaults()).toEqual([]);
});
