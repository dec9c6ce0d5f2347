import { describe, expect, test } from 'vitest';
import { anchor, type Anchored } from '@/lib/page/anchoring/anchor';
import { anchorSliced } from '@/lib/page/anchoring/anchor-sliced';
import { createTextIndex } from '@/lib/page/anchoring/text-index';
import { pageOf, rangeOfText, stored } from './page';

function longPage(count: number): { root: Element; texts: string[] } {
  const texts = Array.from(
    { length: count },
    (_, i) => `Passage ${i} tells of ${(i * 7919) % 1000} boats and ${(i * 104_729) % 777} oars.`,
  );
  return { root: pageOf(texts.map((text) => `<p>${text} Then it ends.</p>`).join('\n')), texts };
}

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
    await anchorSliced(root, list, { onAnchored: (anchored, at) => (answers[at] = anchored) });
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
    await anchorSliced(root, list, { onAnchored: (_, at) => order.push(at) });
    expect(order).toEqual([3, 4, 0, 1, 2]);
  });

  test('it stops when told to', async () => {
    const { root, texts } = longPage(200);
    const list = texts.map((text) => stored(rangeOfText(root, text), root));
    const control = new AbortController();
    let told = 0;
    await anchorSliced(root, list, {
      signal: control.signal,
      onAnchored: () => {
        told++;
        control.abort();
      },
    });
    expect(told).toBeLessThan(200);
  });
});
