import { afterEach, expect, test, vi } from 'vitest';
import type { CursorRequest, CursorStep } from '@/lib/domain/in-page';
import { createCursor, type CursorConductor } from '@/lib/page/cursor/create-cursor';
import { pageOf } from '../anchoring/page';

let open: CursorRequest | undefined;
afterEach(() => {
  open?.actions.closed();
  open = undefined;
  document.documentElement.lang = 'en';
});

/** The cursor over a page of which nothing is marked. */
function cursorOver(html: string) {
  const root = pageOf(html);
  getSelection()?.removeAllRanges();
  open = createCursor(
    {
      document,
      passages: {
        inOrder: () => [],
        on: () => undefined,
      } as unknown as CursorConductor['passages'],
      writing: {} as CursorConductor['writing'],
      source: {} as CursorConductor['source'],
      write: () => undefined,
      page: () => undefined,
    },
    () => false,
  );
  if (open === undefined) throw new Error('there is no text');
  return { root, actions: open.actions };
}

const by = (unit: CursorStep['unit'], direction: CursorStep['direction'] = 'next') =>
  ({ unit, direction, extend: false }) satisfies CursorStep;

test.each(['', 'x', 'english!!', '日本語', 'de-DE-x-'.repeat(40)])(
  'a page in the language “%s” is read in sentences',
  (lang) => {
    document.documentElement.lang = lang;
    const { actions } = cursorOver(`<article lang="${lang}"><p>It rained. It rose.</p></article>`);
    expect(actions.read()?.text).toBe('It rained.');
    expect(actions.move(by('sentence'))?.text).toBe('It rose.');
  },
);

test('a Thai and an Arabic paragraph in one page are read each in its own way', () => {
  const { actions } = cursorOver(
    '<p lang="th">เช้าวันนี้ตลาดคึกคัก</p><p lang="ar" dir="rtl">ارتفع النهر. لم يتحرك أحد.</p>',
  );
  expect(actions.read()).toMatchObject({ language: 'th', direction: 'ltr' });
  expect(actions.move(by('word'))?.text.length).toBeLessThan(12);
  expect(actions.move(by('paragraph'))).toMatchObject({ language: 'ar', direction: 'rtl' });
  expect(actions.move(by('word'))?.text).toBe('ارتفع');
});

test('letters that stand each in a text node of its own are words and sentences', () => {
  const letters = [...'It rained. It rose.'].map((letter) => `${letter}<!---->`).join('');
  const { actions } = cursorOver(`<p>${letters}</p>`);
  expect(actions.read()?.text).toBe('It rained.');
  expect(actions.move(by('sentence'))?.text).toBe('It rose.');
  expect(actions.move(by('word'))?.text).toBe('It');
});

test('text beyond the edge of the window is walked through, and comes into view', () => {
  const { actions } = cursorOver('<p>Near.</p><div style="height: 9000px"></div><p>Far away.</p>');
  expect(actions.move(by('paragraph'))?.text).toBe('Far away.');
  const [box] = actions.boxes();
  expect(box!.y).toBeGreaterThanOrEqual(0);
  expect(box!.y).toBeLessThan(innerHeight);
});

test('a page that grows at its end while it is walked through has no end', async () => {
  const { root, actions } = cursorOver('<article><p>One.</p><p>Two.</p></article>');
  const article = root.querySelector('article')!;
  for (let more = 3; more < 20; more += 1) {
    expect(actions.move(by('paragraph'))).toBeDefined();
    article.insertAdjacentHTML('beforeend', `<p>Part ${more}.</p>`);
  }
  await vi.waitFor(() => expect(actions.read()?.sentence?.count).toBe(19));
});

test('a page that moves the focus moves no passage', () => {
  const { root, actions } = cursorOver('<p>One.</p><p>Two.</p><button>Taken</button>');
  actions.move(by('sentence'));
  root.querySelector('button')!.focus();
  expect(actions.read()?.text).toBe('Two.');
});

test('a step on a page of a megabyte reads no more of it than one on a small page', () => {
  const html = (count: number) =>
    `<article>${'<p>The river rose. Nobody moved, and then they did.</p>'.repeat(count)}</article>`;
  const work = (count: number) => {
    const { actions } = cursorOver(html(count));
    actions.move(by('sentence'));
    const segmented = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    const walked = vi.spyOn(TreeWalker.prototype, 'nextNode');
    for (let times = 0; times < 5; times += 1) actions.move(by('sentence'));
    const letters = segmented.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
    const nodes = walked.mock.calls.length;
    segmented.mockRestore();
    walked.mockRestore();
    open?.actions.closed();
    return { letters, nodes };
  };
  const small = work(100);
  const great = work(20_000);
  expect(great.letters).toBeLessThanOrEqual(small.letters + 1_000);
  expect(great.nodes).toBeLessThanOrEqual(small.nodes + 1_000);
});
