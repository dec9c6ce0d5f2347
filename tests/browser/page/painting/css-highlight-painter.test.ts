import { afterEach, expect, test, vi } from 'vitest';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import { createCssHighlightPainter } from '@/lib/page/painting/css-highlight-painter';
import { allHighlightNames } from '@/lib/page/painting/highlight-names';
import css from '@/lib/page/painting/highlights.css?inline';
import type { Painter } from '@/lib/page/painting/painter';
import { pageOf, rangeOfText } from '../anchoring/page';

let painter: Painter | undefined;
afterEach(() => {
  painter?.dispose();
  painter = undefined;
  vi.useRealTimers();
});

const soon = () => new Promise<void>((resolve) => queueMicrotask(resolve));
const names = () => [...CSS.highlights].filter(([, { size }]) => size > 0).map(([name]) => name);

function paintOf(root: Element, text: string, color: HighlightColor, rank: string) {
  return { range: rangeOfText(root, text), color, tone: 'light' as const, rank };
}

test('a highlight is painted without one change to the page', async () => {
  const root = pageOf('<p>Patience had a schedule.</p>');
  const before = document.documentElement.outerHTML;
  painter = createCssHighlightPainter(document, async () => css);
  painter.paint('a', paintOf(root, 'had a schedule', 'green', '1'));
  await soon();
  expect(names()).toEqual(['ink-green-light-0']);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('where two overlap, the newer lies on top, whichever was painted first', async () => {
  const root = pageOf('<p>Patience had a schedule.</p>');
  painter = createCssHighlightPainter(document, async () => css);
  painter.paint('new', paintOf(root, 'had a', 'blue', '2'));
  painter.paint('old', paintOf(root, 'Patience had a schedule', 'yellow', '1'));
  await soon();
  const layer = (name: string) => CSS.highlights.get(name)?.priority ?? -1;
  expect(names().sort()).toEqual(['ink-blue-light-1', 'ink-yellow-light-0']);
  expect(layer('ink-blue-light-1')).toBeGreaterThan(layer('ink-yellow-light-0'));
});

test('highlights that only lie side by side share the lowest layer', async () => {
  const root = pageOf('<p>Patience had a schedule.</p>');
  painter = createCssHighlightPainter(document, async () => css);
  painter.paint('a', paintOf(root, 'Patience', 'pink', '1'));
  painter.paint('b', paintOf(root, ' had', 'pink', '2'));
  await soon();
  expect(names()).toEqual(['ink-pink-light-0']);
  expect(CSS.highlights.get('ink-pink-light-0')?.size).toBe(2);
});

test('a page that clears the registry again and again gets them back before each picture', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const root = pageOf('<p>Patience had a schedule.</p>');
  painter = createCssHighlightPainter(document, async () => css);
  painter.paint('a', paintOf(root, 'Patience', 'yellow', '1'));
  await soon();
  CSS.highlights.clear();
  vi.advanceTimersByTime(1_000);
  for (const _ of [1, 2, 3]) {
    CSS.highlights.clear();
    await new Promise(requestAnimationFrame);
    expect(names()).toEqual(['ink-yellow-light-0']);
  }
});

test('a page that clears the registry or a highlight in it gets them back', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const root = pageOf('<p>Patience had a schedule.</p>');
  painter = createCssHighlightPainter(document, async () => css);
  painter.paint('a', paintOf(root, 'Patience', 'yellow', '1'));
  await soon();
  CSS.highlights.clear();
  vi.advanceTimersByTime(1_000);
  expect(names()).toEqual(['ink-yellow-light-0']);
  CSS.highlights.get('ink-yellow-light-0')?.clear();
  vi.advanceTimersByTime(1_000);
  expect(CSS.highlights.get('ink-yellow-light-0')?.size).toBe(1);
});

test('the highlight that is meant gets a thick line, and loses it again', async () => {
  const root = pageOf('<p>Patience had a schedule.</p>');
  painter = createCssHighlightPainter(document, async () => css);
  painter.paint('a', paintOf(root, 'Patience', 'purple', '1'));
  painter.emphasise(['a']);
  await soon();
  expect(names().sort()).toEqual(['ink-purple-light-0', 'ink-purple-light-strong']);
  painter.emphasise([]);
  await soon();
  expect(names()).toEqual(['ink-purple-light-0']);
});

test('a point of the page names the highlights there, the newest first, and none beside them', () => {
  const root = pageOf('<p style="font:20px/2 monospace">Patience had a schedule.</p>');
  painter = createCssHighlightPainter(document, async () => css);
  painter.paint('old', paintOf(root, 'Patience had', 'yellow', '1'));
  painter.paint('new', paintOf(root, 'had a', 'green', '2'));
  const middleOf = (text: string) => {
    const box = rangeOfText(root, text).getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  expect(painter.at(...middleOf('had'))).toEqual(['new', 'old']);
  expect(painter.at(...middleOf('Patience'))).toEqual(['old']);
  expect(painter.at(...middleOf('schedule'))).toEqual([]);
  const end = rangeOfText(root, 'schedule.').getBoundingClientRect();
  expect(painter.at(end.right + 200, end.y + 5)).toEqual([]);
});

test('an open shadow root gets the sheet, and nothing else', async () => {
  const root = pageOf('<div></div>');
  const shadow = root.querySelector('div')!.attachShadow({ mode: 'open' });
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Deep water.';
  shadow.append(paragraph);
  painter = createCssHighlightPainter(document, async () => css);
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  painter.paint('a', { range, color: 'blue', tone: 'dark', rank: '1' });
  await soon();
  await vi.waitFor(() => expect(shadow.adoptedStyleSheets).toHaveLength(1));
  expect(shadow.childNodes).toHaveLength(1);
  expect(names()).toEqual(['ink-blue-dark-0']);
});

test('a new annotator removes what an older one left behind', () => {
  CSS.highlights.set('ink-yellow-light-0', new Highlight());
  CSS.highlights.set('search', new Highlight());
  painter = createCssHighlightPainter(document, async () => css);
  expect([...CSS.highlights.keys()]).toEqual(['search']);
  CSS.highlights.clear();
});

test('every name has a rule, and none of them says who we are', () => {
  for (const name of allHighlightNames()) expect(css).toContain(`::highlight(${name})`);
  expect(css).not.toMatch(/pullquote/iu);
});
