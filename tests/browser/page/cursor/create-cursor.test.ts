import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail, succeed } from '@/lib/domain/failure';
import type { Annotation } from '@/lib/domain/annotation';
import type { CursorRequest, CursorStep } from '@/lib/domain/in-page';
import type { OpenedPage } from '@/lib/page/annotator-gateway';
import { createCursor, type CursorConductor } from '@/lib/page/cursor/create-cursor';
import { annotation } from '../../../support/records';
import { pageOf, rangeOfText } from '../anchoring/page';

const ARTICLE = `<nav>World Money</nav><article lang="en"><p id="first">It rained. The river rose.</p>
<p style="display:none">Hidden words.</p><p>Nobody moved. Then they did.</p></article>`;

let open: CursorRequest | undefined;
let highlight: ReturnType<typeof vi.fn<CursorConductor['writing']['highlight']>>;
let marked: { annotation: Annotation; range: Range }[];
let readOnly: boolean;

beforeEach(() => {
  readOnly = false;
  marked = [];
  highlight = vi.fn<CursorConductor['writing']['highlight']>(async (range, { color }) =>
    succeed(annotation({ quote: range.toString(), color })),
  );
  getSelection()?.removeAllRanges();
});

afterEach(() => {
  open?.actions.closed();
  open = undefined;
});

function cursor(): CursorRequest {
  open = createCursor(
    {
      document,
      passages: {
        inOrder: () => marked,
        on: () => marked[0]?.annotation,
      } as unknown as CursorConductor['passages'],
      writing: {
        highlight,
        describe: () => fail('nothing-selected'),
      } as unknown as CursorConductor['writing'],
      source: {} as CursorConductor['source'],
      write: () => undefined,
      page: () => ({ readOnly, settings: { lastColor: 'blue' } }) as OpenedPage,
    },
    () => false,
  );
  if (open === undefined) throw new Error('there is no text');
  return open;
}

const step = (
  unit: CursorStep['unit'],
  direction: CursorStep['direction'] = 'next',
  extend = false,
): CursorStep => ({ unit, direction, extend });

test('reading begins in the article, not in what stands before it', () => {
  pageOf(ARTICLE);
  const { actions } = cursor();
  expect(actions.read()).toMatchObject({ text: 'It rained.', language: 'en', unit: 'sentence' });
});

test('reading begins at the selection, whatever it is', () => {
  const root = pageOf(ARTICLE);
  getSelection()?.addRange(rangeOfText(root, 'river rose'));
  const { actions } = cursor();
  expect(actions.read()?.text).toBe('river rose');
  expect(actions.move(step('word'))?.text).toBe('river');
});

test('hidden text is passed over, the edges are told', () => {
  pageOf(ARTICLE);
  const { actions } = cursor();
  expect(actions.move(step('sentence'))?.text).toBe('The river rose.');
  expect(actions.move(step('sentence'))?.text).toBe('Nobody moved.');
  expect(actions.move(step('sentence', 'previous'))?.text).toBe('The river rose.');
  expect(actions.move(step('paragraph'))?.text).toBe('Nobody moved. Then they did.');
  expect(actions.move(step('paragraph'))).toBeUndefined();
  expect(actions.read()?.text).toBe('Nobody moved. Then they did.');
});

test('the sentences are counted, and the passage has a box a line', async () => {
  pageOf(ARTICLE);
  const { actions } = cursor();
  actions.move(step('sentence'));
  await vi.waitFor(() => expect(actions.read()?.sentence).toEqual({ number: 2, count: 5 }));
  expect(actions.boxes()).toHaveLength(1);
  actions.move(step('paragraph'));
  expect(actions.boxes()[0]!.width).toBeGreaterThan(50);
});

test('a passage is highlighted as it is', async () => {
  pageOf(ARTICLE);
  const { actions } = cursor();
  actions.move(step('word', 'next'));
  actions.move(step('word', 'next', true));
  const made = await actions.highlight('green');
  expect(made.ok && made.value.quote).toBe('It rained');
});

test('nothing is highlighted in a private window', async () => {
  readOnly = true;
  pageOf(ARTICLE);
  const made = await cursor().actions.highlight('green');
  expect(made).toMatchObject({ ok: false, failure: { code: 'private-window' } });
  expect(highlight).not.toHaveBeenCalled();
});

test('a note is written on the highlight that is there, whose colour stays', async () => {
  const root = pageOf(ARTICLE);
  const there = annotation({ quote: 'river', color: 'pink' });
  marked = [{ annotation: there, range: rangeOfText(root, 'river') }];
  const { actions } = cursor();
  actions.jump('next');
  expect(await actions.annotate(() => '')).toEqual({ ok: true, value: there });
  expect(highlight).not.toHaveBeenCalled();
});

test('one goes from highlight to highlight, and is told of those that one is in', () => {
  const root = pageOf(ARTICLE);
  const first = annotation({ quote: 'river' });
  const second = annotation({ quote: 'moved' });
  marked = [
    { annotation: first, range: rangeOfText(root, 'river') },
    { annotation: second, range: rangeOfText(root, 'moved') },
  ];
  const { actions } = cursor();
  expect(actions.jump('next')).toMatchObject({ text: 'river', marks: [first] });
  expect(actions.jump('next')).toMatchObject({ text: 'moved', marks: [second] });
  expect(actions.jump('next')).toBeUndefined();
  expect(actions.jump('previous')?.text).toBe('river');
});

test('a page that takes the passage away leaves the cursor at what follows', () => {
  const root = pageOf(ARTICLE);
  const { actions } = cursor();
  root.querySelector('#first')!.remove();
  expect(actions.read()?.text).toBe('Nobody moved.');
  root.querySelector('article')!.append('Late text.');
  expect(actions.move(step('paragraph'))?.text).toBe('Late text.');
});

test('there is no cursor where there is no text', () => {
  pageOf('<p hidden>Nothing</p><img alt="">');
  expect(() => cursor()).toThrow('no text');
});

test('leaving gives the focus back, or lets the reader go on from the passage', () => {
  const root = pageOf(`${ARTICLE}<button>More</button>`);
  cursor().actions.closed();
  expect(getSelection()?.anchorNode?.textContent).toContain('It rained');
  const button = root.querySelector('button')!;
  button.focus();
  const { actions } = cursor();
  button.blur();
  actions.closed();
  expect(document.activeElement).toBe(button);
});
