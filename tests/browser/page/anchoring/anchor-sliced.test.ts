import { describe, expect, test } from 'vitest';
import { anchor } from '@/lib/page/anchoring/anchor';
import type { Anchored } from '@/lib/page/anchoring/anchored';
import { anchorSliced } from '@/lib/page/anchoring/anchor-sliced';
import { matcher } from '@/lib/text/matcher';
import { createTextIndex } from '@/lib/page/anchoring/text-index';
import { pageOf, rangeOfText, stored } from './page';

function longPage(count: number): { root: Element; texts: string[] } {
  const texts = Array.from(
    { length: count },
    (_, i) => `Passage ${i} tells of ${(i * 7919) % 1000} boats and ${(i * 104_729) % 777} oars.`,
  );
  return { root: pageOf(texts.map((text) => `<p>${text} Then it ends.</p>`).join('\n')), texts };
}

const loadMatcher = async () => matcher;
const textOf = (anchored: Anchored | undefined) =>
  anchored && anchored.state !== 'not-found' ? anchored.range.toString() : null;

describe('in slices', () => {
  test('the answers are those of the whole', async () => {
    const { root, texts } = longPage(300);
    const index = createTextIndex(root);
    const list = texts.map((text) => stored(rangeOfText(root, text), root));
    root.prepend('Something new. ');
    root.querySelector('p')!.remove();
    index.update([]);
    const answers: Anchored[] = [];
    await anchorSliced(root, list, {
      loadMatcher,
      onAnchored: (anchored, at) => (answers[at] = anchored),
    });
    const whole = anchor(root, list);
    expect(answers.map((each) => [each.state, textOf(each)])).toEqual(
      whole.map((each) => [each.state, textOf(each)]),
    );
    expect(answers[0]?.state).toBe('not-found');
    expect(textOf(answers[299])).toBe(texts[299]);
  });

  test('what stands where it stood is told first', async () => {
    const { root, texts } = longPage(5);
    const list = texts.map((text) => stored(rangeOfText(root, text), root));
    root.querySelector('p')!.textContent = 'Other words altogether, of nothing that was.';
    const order: number[] = [];
    await anchorSliced(root, list, { loadMatcher, onAnchored: (_, at) => order.push(at) });
    expect(order).toEqual([3, 4, 0, 1, 2]);
  });

  test('the search is only asked for when something is not where it was', async () => {
    const { root, texts } = longPage(3);
    const list = texts.map((text) => stored(rangeOfText(root, text), root));
    let asked = 0;
    const told: number[] = [];
    const options = {
      loadMatcher: async () => (asked++, undefined),
      onAnchored: (_: Anchored, at: number) => void told.push(at),
    };
    await anchorSliced(root, list, options);
    expect([asked, told]).toEqual([0, [0, 1, 2]]);
    root.lastElementChild!.textContent = 'Other words altogether, of nothing that was.';
    await anchorSliced(root, list, options);
    expect(asked).toBe(1);
  });

  test('it stops when told to', async () => {
    const { root, texts } = longPage(200);
    const list = texts.map((text) => stored(rangeOfText(root, text), root));
    const control = new AbortController();
    let told = 0;
    await anchorSliced(root, list, {
      signal: control.signal,
      loadMatcher,
      onAnchored: () => {
        told++;
        control.abort();
      },
    });
    expect(told).toBeLessThan(200);
  });
});
