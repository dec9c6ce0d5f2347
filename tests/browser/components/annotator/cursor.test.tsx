import { userEvent } from 'vitest/browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { CursorBar } from '@/components/annotator/cursor/CursorBar';
import { openCursor } from '@/components/annotator/cursor/open-cursor';
import { succeed } from '@/lib/domain/failure';
import type { CursorReading, CursorRequest } from '@/lib/domain/in-page';
import { loadMessages } from '@/lib/i18n/locales';
import { annotation } from '../../../support/records';
import { accessibilityFaults, show } from '../surface';

const FIRST: CursorReading = {
  text: 'It rained.',
  language: 'en',
  direction: 'ltr',
  unit: 'sentence',
  sentence: { number: 1, count: 2 },
  marks: [],
};
const MARKED = annotation({ color: 'green', note: 'Wet.' });
const SECOND: CursorReading = {
  ...FIRST,
  text: 'The river rose.',
  sentence: { number: 2, count: 2 },
  marks: [MARKED],
};

let now: CursorReading;
let request: CursorRequest;
const left = vi.fn<() => void>();

beforeEach(() => {
  now = FIRST;
  left.mockClear();
  request = {
    tone: 'light',
    readOnly: false,
    actions: {
      read: () => now,
      move: ({ direction }) => {
        if ((direction === 'next') === (now === SECOND)) return undefined;
        now = direction === 'next' ? SECOND : FIRST;
        return now;
      },
      jump: () => undefined,
      boxes: () => [{ x: 20, y: 20, width: 100, height: 20 }],
      highlight: vi.fn<CursorRequest['actions']['highlight']>(async (color) =>
        succeed(annotation({ color })),
      ),
      annotate: async () => succeed(MARKED),
      passage: async (what) =>
        succeed({ what, annotation: MARKED, source: { title: 'A', byline: [] } }),
      closed: () => undefined,
    },
  };
});

async function bar(): Promise<HTMLElement> {
  await show(
    <main>
      <h1>A page</h1>
      <CursorBar
        request={request}
        colorNames={{}}
        copy={async () => succeed({})}
        onMoved={() => undefined}
        onLeave={left}
      />
    </main>,
  );
  const element = document.querySelector<HTMLElement>('[role="application"]')!;
  element.focus();
  await vi.waitFor(() => expect(heard()).not.toBe(''));
  return element;
}

const heard = () =>
  document.querySelector('[role="status"]')!.textContent!.replaceAll(/\s+/gu, ' ').trim();

test('the cursor says where it is, and what highlights it enters and leaves', async () => {
  await bar();
  await vi.waitFor(() =>
    expect(heard()).toMatch(/^Sentence cursor\. .* Sentence 1 of 2\. It rained\.$/u),
  );
  await userEvent.keyboard('j');
  expect(heard()).toBe('Highlighted: Evidence, with a note. Sentence 2 of 2. The river rose.');
  await userEvent.keyboard('j');
  expect(heard()).toBe('The end of the text.');
  await userEvent.keyboard('k');
  expect(heard()).toBe('End of the highlight. Sentence 1 of 2. It rained.');
  await userEvent.keyboard('k');
  expect(heard()).toBe('The beginning of the text.');
  await userEvent.keyboard(']');
  expect(heard()).toBe('No more highlights this way.');
});

test('a digit highlights, and a letter is read in the language of the passage', async () => {
  await bar();
  await userEvent.keyboard('3');
  await vi.waitFor(() => expect(heard()).toBe('Highlighted: Question.'));
  expect(request.actions.highlight).toHaveBeenCalledWith('blue');
  await userEvent.keyboard('j');
  expect(document.querySelector('[role="status"] [lang]')?.getAttribute('lang')).toBe('en');
});

test('in a private window it reads and copies only', async () => {
  request.readOnly = true;
  await bar();
  await userEvent.keyboard('1');
  await vi.waitFor(() => expect(heard()).toBe('Nothing is kept in a private window.'));
  await userEvent.keyboard('c');
  await vi.waitFor(() => expect(heard()).toBe('Copied.'));
});

test('the share menu closes first, then the cursor, and the focus comes back', async () => {
  const element = await bar();
  await userEvent.keyboard('s');
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('menuitem'));
  expect(await accessibilityFaults()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(element);
  expect(left).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(left).toHaveBeenCalledTimes(1);
});

test('its keys are heard in its own frame alone, and a press in the page closes it', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const look = { locale: 'en', strings: await loadMessages('en'), colorNames: {}, textScale: 1 };
  const closed = vi.fn<() => void>();
  openCursor(root, look, request, closed);
  const inside = await vi.waitFor(() => {
    const frame = root.querySelector('iframe')!;
    expect(frame.contentDocument!.activeElement?.getAttribute('role')).toBe('application');
    return frame.contentDocument!;
  });
  expect(inside.title).toBe('Sentence cursor');
  expect(root.querySelectorAll('[aria-hidden] > div')).toHaveLength(1);
  await userEvent.click(document.documentElement, { position: { x: 5, y: 5 } });
  expect(closed).toHaveBeenCalledTimes(1);
  expect(root.childElementCount).toBe(0);
  host.remove();
});

test('what is typed while a note opens is the note’s, and no command', async () => {
  let ahead = () => '';
  request.actions.annotate = async (typed) => {
    ahead = typed;
    return succeed(MARKED);
  };
  const element = await bar();
  await userEvent.keyboard('njk x{Backspace}!');
  expect(now).toBe(FIRST);
  expect(ahead()).toBe('jk !');
  await userEvent.keyboard('j');
  expect(now).toBe(SECOND);
  element.blur();
});
