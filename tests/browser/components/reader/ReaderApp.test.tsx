import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { accessibilityFaults } from '../surface';
import { marked, openReader } from './open-reader';

const LONG = Array.from(
  { length: 60 },
  (_, at) => `<p>Paragraph ${at} says a little more than the one before it did, and so on.</p>`,
).join('');
const NOTES =
  '<p>The river rose<sup><a href="#note-1">1</a></sup> in March.</p>' +
  '<ol><li id="note-1">Twice, by the gauge. <a href="#note-2">back</a></li></ol>';

beforeEach(() => page.viewport(1280, 900));

function storageInMemory(kept: Record<string, string> = {}) {
  const storage = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
  };
  return { storage, kept };
}

const text = () => document.querySelector<HTMLElement>('.reader-text')!;
const box = (css: string) => document.querySelector(css)!.getBoundingClientRect();

describe('the reader', () => {
  test('shows an article with who wrote it, where, and how long it takes', async () => {
    await openReader();
    await expect.element(page.getByRole('heading', { name: 'On beginnings' })).toBeVisible();
    await expect.element(page.getByText('Ada Writer')).toBeVisible();
    await expect.element(page.getByText('The News')).toBeVisible();
    await expect.element(page.getByText('2 min read')).toBeVisible();
    expect(document.title).toBe('On beginnings');
    expect(await accessibilityFaults()).toEqual([]);
  });

  test('has notes in the margin, at the height of their passage and never on each other', async () => {
    const { mark, asked } = await openReader({ html: LONG });
    mark([
      marked('Paragraph 3', { note: 'A note with *weight*.', tags: ['water'], color: 'green' }),
      marked('Paragraph 4', { note: 'Another one.\n\nOf two lines.' }),
      marked('Paragraph 6', { color: 'pink' }),
    ]);
    await expect.element(page.getByText('A note with', { exact: false })).toBeVisible();
    const [first, second] = [...document.querySelectorAll('.margin-note')].map((note) =>
      note.getBoundingClientRect(),
    );
    expect(document.querySelectorAll('.margin-note')).toHaveLength(2);
    expect(Math.abs(first!.top - text().children[3]!.getBoundingClientRect().top)).toBeLessThan(12);
    expect(first!.left).toBeGreaterThan(text().getBoundingClientRect().right);
    expect(second!.top).toBeGreaterThanOrEqual(first!.bottom);
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Evidence: open the note on “Paragraph 3”' }).click();
    expect(asked).toEqual(['show Paragraph 3']);
  });

  test('puts notes after their paragraph where the window is narrow', async () => {
    await page.viewport(600, 900);
    const { mark } = await openReader({ html: LONG });
    mark([marked('Paragraph 3', { note: 'Beside it.' })]);
    await expect.element(page.getByText('Beside it.')).toBeVisible();
    const note = box('.margin-note');
    expect(note.top).toBeGreaterThan(text().children[3]!.getBoundingClientRect().bottom - 12);
    expect(note.bottom).toBeLessThan(text().children[5]!.getBoundingClientRect().top + 1);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(600);
  });

  test('shares what is read, with what is marked in it, and keeps its text out of that', async () => {
    const { mark, asked } = await openReader({ html: LONG });
    mark([marked('Paragraph 3', { note: 'Beside it.' })]);
    await expect.element(page.getByText('Beside it.')).toBeVisible();
    await page.getByRole('button', { name: 'Share this article' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => document.querySelector('dialog')?.textContent).toContain('beginnings');
    expect(document.querySelector('dialog')?.closest('[data-own]')).not.toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Link', exact: true }).click();
    expect(asked).toEqual([expect.stringContaining('http://news.example/story')]);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Share this article');
  });

  test('lets a note go when its annotation was deleted elsewhere', async () => {
    const { mark } = await openReader({ html: LONG });
    mark([marked('Paragraph 3', { note: 'Here for now.' })]);
    await expect.element(page.getByText('Here for now.')).toBeVisible();
    mark([]);
    await expect.element(page.getByText('Here for now.')).not.toBeInTheDocument();
    expect(document.querySelector('.margin-note')).toBeNull();
  });

  test('names what is marked on the page and not in this text', async () => {
    const { mark } = await openReader();
    mark([marked('a comment below', { note: 'Funny.' })]);
    await expect.element(page.getByText('Marked on the page, not in this text')).toBeVisible();
    await expect.element(page.getByText('a comment below', { exact: false })).toBeVisible();
  });

  test('leads from highlight to highlight by keys', async () => {
    const { mark, asked } = await openReader({ html: LONG });
    mark([marked('Paragraph 3'), marked('Paragraph 9')]);
    await userEvent.keyboard(']]');
    await userEvent.keyboard('{Enter}[[');
    expect(asked).toEqual([
      'reveal Paragraph 3',
      'reveal Paragraph 9',
      'show Paragraph 9',
      'reveal Paragraph 3',
    ]);
  });

  test('opens a footnote where it is named, and leads to it', async () => {
    await openReader({ html: NOTES + LONG });
    await page.getByRole('link', { name: '1', exact: true }).click();
    const bubble = page.getByRole('note');
    await expect.poll(() => bubble.element().textContent).toContain('Twice, by the gauge.');
    await userEvent.keyboard('{Escape}');
    await expect.element(bubble).not.toBeInTheDocument();
    await page.getByRole('link', { name: '1', exact: true }).click();
    await page.getByRole('button', { name: 'Go to the note' }).click();
    await expect.poll(() => document.activeElement?.id).toBe('note-1');
  });

  test('lists the headings of a long article, and leads to them', async () => {
    const html = `<h2>One</h2>${LONG}<h2>Two</h2>${LONG}<h3>Three</h3>${LONG}`;
    await openReader({ html });
    await page.getByRole('button', { name: 'Contents' }).click();
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Two' }).click();
    await expect.poll(() => document.activeElement?.textContent).toBe('Two');
    expect(document.activeElement!.getBoundingClientRect().top).toBeGreaterThan(50);
  });

  test('remembers the place and says what is left', async () => {
    const { storage, kept } = storageInMemory();
    await openReader({ html: LONG, storage, article: { readingMinutes: 10 } });
    await expect.element(page.getByText('10 min read')).toBeVisible();
    text().children[30]!.scrollIntoView();
    await expect.element(page.getByText('min left', { exact: false })).toBeVisible();
    await expect.poll(() => kept['reader.places']).toContain('http://news.example/story');
    scrollTo(0, text().offsetHeight + 900);
    await expect.element(page.getByText('Read to the end')).toBeVisible();
  });

  test('opens where the reader was, whatever the size of the text', async () => {
    const places = [['http://news.example/story', { block: 40, into: 0.5 }]];
    const { storage } = storageInMemory({ 'reader.places': JSON.stringify(places) });
    await openReader({ html: LONG, storage, kept: { readerLook: { size: 26 } } });
    const block = () => text().children[40]!.getBoundingClientRect();
    await expect.poll(() => Math.abs(block().top + block().height / 2)).toBeLessThan(3);
  });

  test('is not put off by places that something else wrote', async () => {
    const { storage } = storageInMemory({ 'reader.places': '{"not": "a list' });
    await openReader({ html: LONG, storage });
    expect(scrollY).toBe(0);
  });

  test('says that a reading is gone, and leads to the library', async () => {
    await openReader({ isGone: true });
    await expect
      .element(page.getByRole('heading', { name: 'This copy is no longer here.' }))
      .toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });
});

describe('how it is set', () => {
  test('is chosen in a panel, shows at once and is remembered', async () => {
    const { kept } = await openReader({ html: LONG });
    await page.getByRole('button', { name: 'Typography' }).click();
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('radio', { name: 'Sepia' }).click();
    await page.getByRole('radio', { name: 'Sans', exact: true }).click();
    const before = text().offsetHeight;
    const size = page.getByRole('slider', { name: 'Size' });
    await size.fill('26');
    await expect.poll(() => text().offsetHeight).toBeGreaterThan(before);
    expect(document.documentElement.dataset.theme).toBe('sepia');
    expect(kept).toMatchObject({ readerLook: { page: 'sepia', face: 'sans', size: 26 } });
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => document.documentElement.dataset.theme).toBeUndefined();
  });

  test.each(['sepia', 'dark'] as const)('reads well on %s paper', async (paper) => {
    const { mark } = await openReader({ html: LONG, kept: { readerLook: { page: paper } } });
    mark([marked('Paragraph 3', { note: 'A note.', color: 'blue' })]);
    await expect.element(page.getByText('A note.')).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test('stands on the other side for an article that is read from there', async () => {
    const article = { direction: 'rtl' as const, language: 'ar', title: 'النهر' };
    const { mark } = await openReader({ html: '<p>ارتفع النهر مرتين.</p>', article, locale: 'ar' });
    await expect.element(page.getByText('ارتفع النهر', { exact: false })).toBeVisible();
    mark([marked('النهر مرتين', { note: 'كيف؟' })]);
    await expect.element(page.getByText('كيف؟')).toBeVisible();
    expect(box('.margin-note').right).toBeLessThan(text().getBoundingClientRect().left);
    expect(await accessibilityFaults()).toEqual([]);
  });
});
