import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Annotation } from '@/lib/domain/annotation';
import type { Painter } from '@/lib/page/painting/painter';
import { createPassages, type Passages } from '@/lib/page/passages';
import { matcher } from '@/lib/text/matcher';
import { annotation } from '../../support/records';
import { pageOf, rangeOfText, stored } from './anchoring/page';

const TEXT = 'Patience had a schedule. For fourteen months they compared measurements.';

let life: AbortController;
let passages: Passages;
let painted: Map<string, Range>;
let states: string[];
let searching: typeof matcher | undefined;
const settled = vi.fn<() => void>();

beforeEach(() => {
  life = new AbortController();
  painted = new Map();
  states = [];
  settled.mockReset();
  const painter: Painter = {
    paint: (id: string, { range }: { range: Range }) => void painted.set(id, range),
    hide: () => undefined,
    unpaint: (id: string) => void painted.delete(id),
    emphasise: () => undefined,
    at: () => [],
    rangeOf: (id: string) => painted.get(id),
    isEmpty: false,
    dispose: () => undefined,
  };
  const isOwnHost = () => false;
  searching = matcher;
  const loadMatcher = async () => searching;
  passages = createPassages(
    { document, painter, isOwnHost, loadMatcher, loadMedia: loadMatcher, onSettled: settled },
    life.signal,
  );
});

afterEach(() => life.abort());

/** An annotation made on this page, as it comes back from the library. */
function made(root: Element, text: string, id = 'one'): Annotation {
  const { selectors } = stored(rangeOfText(root, text), root);
  return annotation({ id, quote: text, selectors: selectors as Annotation['selectors'] });
}

const state = (id = 'one') => passages.get(id)?.state;
/** Notes every state that a reader could see until the condition holds. */
const watch = (until: () => boolean) =>
  vi.waitFor(
    () => {
      const now = state();
      if (now !== undefined && states.at(-1) !== now) states.push(now);
      expect(until()).toBe(true);
    },
    { timeout: 9_000, interval: 20 },
  );

test('what the page says as it did is anchored, what it edited is changed, with both texts', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  const one = made(root, 'For fourteen months they compared measurements');
  root.querySelector('p')!.textContent = TEXT.replace('fourteen', 'sixteen');
  await passages.show([one]);
  expect(state()).toBe('changed');
  expect(passages.found(passages.get('one')!)).toMatchObject({
    quote: 'For sixteen months they compared measurements',
  });
});

test('until the page rests it is looked for; then it is an orphan, with its likeliest place', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  const one = made(root, 'For fourteen months they compared measurements');
  root.querySelector('p')!.textContent =
    'Patience had a schedule. They compared notes on some occasions, over fourteen dinners.';
  await passages.show([one]);
  expect(state()).toBe('pending');
  await watch(() => settled.mock.calls.length === 1);
  expect(states).toEqual(['pending', 'orphan']);
});

test('a passage edited while the reader looks becomes a changed one, and stays painted', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  await passages.show([made(root, 'For fourteen months they compared measurements')]);
  expect(state()).toBe('anchored');
  const text = root.querySelector('p')!.firstChild as Text;
  text.replaceData(text.data.indexOf('fourteen'), 8, 'sixteen');
  await watch(() => state() === 'changed');
  expect(states).toEqual(['anchored', 'changed']);
  expect(String(painted.get('one'))).toBe('For sixteen months they compared measurements');
});

test('a list that is drawn anew does not make a state flap', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  await passages.show([made(root, 'had a schedule')]);
  const redraw = async () => {
    root.replaceChildren();
    await Promise.resolve();
    root.append(...pageParagraph());
  };
  await redraw();
  await watch(() => String(painted.get('one')) === 'had a schedule');
  await redraw();
  await watch(() => String(painted.get('one')) === 'had a schedule');
  expect(new Set(states)).toEqual(new Set(['anchored']));
});

test('what is taken away is looked for until the page rests again, and found when it is back', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  await passages.show([made(root, 'had a schedule')]);
  await watch(() => settled.mock.calls.length === 1);
  root.replaceChildren();
  await watch(() => state() === 'orphan');
  expect(painted.size).toBe(0);
  root.append(...pageParagraph());
  await watch(() => state() === 'anchored');
  expect(states).toEqual(['anchored', 'pending', 'orphan', 'anchored']);
});

test('late text makes an orphan of none that it holds, and does not touch the others', async () => {
  const root = pageOf(`<p>${TEXT}</p><p>It was spring.</p>`);
  const [one, other] = [made(root, 'had a schedule'), made(root, 'It was spring.', 'two')];
  root.querySelector('p')!.remove();
  await passages.show([one, other]);
  const kept = painted.get('two');
  expect([state(), state('two')]).toEqual(['pending', 'anchored']);
  root.prepend(...pageParagraph());
  await watch(() => state() === 'anchored');
  expect(states).toEqual(['pending', 'anchored']);
  expect(painted.get('two')).toBe(kept);
});

test('one that was attached to another text is there at once', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  const one = made(root, 'had a schedule');
  await passages.show([one]);
  await passages.update({ ...made(root, 'compared measurements'), revision: 2 });
  expect(state()).toBe('anchored');
  expect(String(painted.get('one'))).toBe('compared measurements');
});

test('what nothing could be searched with is no orphan', async () => {
  searching = undefined;
  const root = pageOf('<p>Something else.</p>');
  const { selectors } = annotation();
  await passages.show([annotation({ id: 'one', selectors })]);
  await watch(() => settled.mock.calls.length === 1);
  expect(root.textContent).toBe('Something else.');
  expect(state()).toBe('pending');
});

test('what the page says now is described, whatever it said a moment ago', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  await passages.prepare();
  root.prepend('Spring again: ');
  const range = rangeOfText(root, 'had a schedule');
  const index = passages.textNow();
  const span = index.offsetsOf(range);
  expect(span && index.raw.slice(span.start, span.end)).toBe('had a schedule');
});

test('another page has none of this one’s passages, and is no reason for orphans', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  await passages.show([made(root, 'had a schedule')]);
  passages.leave();
  expect(painted.size).toBe(0);
  root.replaceChildren();
  expect(passages.all()).toEqual([]);
});

function pageParagraph(): ChildNode[] {
  const paragraph = document.createElement('p');
  paragraph.textContent = TEXT;
  return [paragraph];
}

test('what is added elsewhere is found, also after news that changed nothing', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  const one = made(root, 'Patience had a schedule');
  const two = made(root, 'they compared measurements', 'two');
  await passages.show([one]);
  await passages.show([one]);
  await passages.show([one, two]);
  expect(state('two')).toBe('anchored');
});
