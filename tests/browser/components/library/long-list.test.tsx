import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryApp } from '@/components/library/LibraryApp';
import { annotation, article } from '../../../support/records';
import { accessibilityFaults, show } from '../surface';
import { fakeLibrary } from './fake-library';

/** 30 articles of 20 passages each, none as high as another. */
const articles = Array.from({ length: 30 }, (_, at) =>
  article({ id: `a${at}`, title: `Story ${at}` }),
);
const annotations = articles.flatMap(({ id }, at) =>
  Array.from({ length: 20 }, (_, row) =>
    annotation({
      id: `${id}-${row}`,
      articleId: id,
      quote: `Passage ${at}.${row} ${'of a story that was told at the harbour '.repeat(row % 5)}`,
      note: row % 3 === 0 ? 'A note of\n\ntwo paragraphs.' : '',
      created: new Date(Date.UTC(2026, 5, 30 - at, 12, row)).toISOString(),
      selectors: [{ type: 'TextPositionSelector', start: row, end: row + 1 }],
    }),
  ),
);

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-annotation]')];
const row = (id: string) => document.querySelector<HTMLElement>(`[data-annotation="${id}"]`);
const focusedRow = () =>
  document.activeElement?.closest<HTMLElement>('[data-annotation]')?.dataset.annotation;

const focusIsInView = () => {
  const { top, bottom } = document.activeElement!.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

async function open() {
  window.scrollTo(0, 0);
  history.replaceState(null, '', location.pathname);
  const { gateway } = fakeLibrary({ articles, annotations });
  await show(<LibraryApp gateway={gateway} optionsAddress="/options.html" isPrivate={false} />);
  await expect.element(page.getByText('600 annotations in 30 articles')).toBeVisible();
}

beforeEach(() => page.viewport(1280, 900));

describe('of a long list', () => {
  test('only what is near is in the document, and says where it stands', async () => {
    await open();
    await expect.poll(() => rows().length).toBeGreaterThan(15);
    expect(rows().length).toBeLessThan(60);
    const [first] = document.querySelectorAll('.article-group');
    expect(first?.getAttribute('aria-posinset')).toBe('1');
    expect(first?.getAttribute('aria-setsize')).toBe('30');
    expect(rows()[1]?.getAttribute('aria-posinset')).toBe('2');
    expect(rows()[1]?.getAttribute('aria-setsize')).toBe('20');
    expect(await accessibilityFaults()).toEqual([]);
  });

  test('what is scrolled to is there, without a gap', async () => {
    await open();
    for (const part of [0.2, 0.9, 0.5, 1]) {
      window.scrollTo({ top: document.documentElement.scrollHeight * part, behavior: 'instant' });
      const inView = () =>
        document.elementsFromPoint(600, 450).some((one) => one.matches('.feed *'));
      await expect.poll(inView).toBe(true);
    }
    await expect.poll(() => row('a29-19')).not.toBeNull();
  });

  test('J goes through all of it, however fast it is pressed', async () => {
    await open();
    for (let times = 0; times < 60; times += 1) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
      await Promise.resolve();
    }
    await expect.poll(focusedRow).toBe('a2-19');
    await userEvent.keyboard('k');
    await expect.poll(focusedRow).toBe('a2-18');
    await expect.poll(focusIsInView).toBe(true);
  });

  test('the passage that has the focus keeps it while others are looked at', async () => {
    await open();
    await userEvent.keyboard('jjj');
    await expect.poll(focusedRow).toBe('a0-2');
    window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await expect.poll(() => row('a29-19')).not.toBeNull();
    expect(focusedRow()).toBe('a0-2');
    await userEvent.keyboard('j');
    await expect.poll(focusedRow).toBe('a0-3');
    await expect.poll(focusIsInView).toBe(true);
  });
});
