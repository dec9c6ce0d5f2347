import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchor } from '@/lib/page/anchoring/anchor';
import { describeRange } from '@/lib/page/anchoring/describe-range';
import { createTextIndex } from '@/lib/page/anchoring/text-index';
import { pageOf, stored } from './page';

const WORDS =
  'harbour lion ferry mole winter keeper lighthouse ticket clock tower 東京 café “yes” — 3,000'.split(
    ' ',
  );

/** A paragraph of words, some of them in inline elements. */
const paragraph = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', '', '', 'b', 'em', 'a')), {
    minLength: 8,
    maxLength: 40,
  })
  .map((words) => {
    const html = words.map(([word, tag]) => (tag ? `<${tag}>${word}</${tag}>` : word)).join(' ');
    return `<p>${html}.</p>`;
  });
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: fc.constant('<script>harbour lion</script>') },
  { weight: 1, arbitrary: fc.constant('<!-- lion --><hr>') },
  { weight: 1, arbitrary: paragraph.map((html) => `<ul><li>${html}</li></ul>`) },
);
const markup = fc.array(block, { minLength: 3, maxLength: 8 }).map((blocks) => blocks.join('\n'));
const share = fc.double({ min: 0, max: 1, noNaN: true });

function someRange(root: Element, from: number, size: number): Range | null {
  const index = createTextIndex(root);
  const start = Math.floor(from * index.raw.length);
  return index.rangeOf(start, Math.min(index.raw.length, start + 1 + Math.floor(size * 200)));
}

/** Where a range lies, in the index's own measure. */
const spanOf = (range: Range, root: Element) => createTextIndex(root).offsetsOf(range);

test('what is described is anchored where it was', () => {
  fc.assert(
    fc.property(markup, share, share, (html, from, size) => {
      const root = pageOf(html);
      const range = someRange(root, from, size);
      const described = range && describeRange(range, root);
      if (!described?.ok) return;
      const position = described.value.selectors.find(
        ({ type }) => type === 'TextPositionSelector',
      );
      const [anchored] = anchor(root, [described.value]);
      expect(anchored?.state).toBe('anchored');
      if (anchored?.state !== 'anchored') return;
      expect(spanOf(anchored.range, root)).toMatchObject({
        start: position && 'start' in position && position.start,
        end: position && 'end' in position && position.end,
      });
    }),
    { seed: 1, numRuns: 150 },
  );
});

test('an anchored range, described again, tells the same quote', () => {
  fc.assert(
    fc.property(markup, share, share, (html, from, size) => {
      const root = pageOf(html);
      const range = someRange(root, from, size);
      const described = range && describeRange(range, root);
      if (!described?.ok) return;
      const [anchored] = anchor(root, [described.value]);
      if (anchored?.state !== 'anchored') return;
      const again = describeRange(anchored.range, root);
      expect(again.ok && again.value).toEqual(described.value);
    }),
    { seed: 2, numRuns: 80 },
  );
});

test('edits outside a passage and its surroundings never change the answer', () => {
  const filler = Array.from(
    { length: 30 },
    (_, i) => `<p>Paragraph ${i} says ${i * 7919} things of its own.</p>`,
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 19 }),
      fc.array(fc.tuple(fc.nat(29), paragraph, fc.boolean()), { maxLength: 10 }),
      (nth, edits) => {
        const root = pageOf(filler.join(''));
        const target = root.children[nth]!;
        const range = document.createRange();
        range.selectNodeContents(target);
        const description = stored(range, root);
        for (const [at, html, drop] of edits) {
          const other = root.children[at];
          if (!other || Math.abs(at - nth) <= 2 || other === target) continue;
          if (drop) other.textContent = '';
          else other.after(...pageFragment(html));
        }
        const [anchored] = anchor(root, [description]);
        expect(anchored?.state).toBe('anchored');
        if (anchored?.state === 'anchored')
          expect(anchored.range.toString()).toBe(target.textContent);
      },
    ),
    { seed: 3, numRuns: 60 },
  );
});

function pageFragment(html: string): Node[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
}

test('the order of selectors does not matter', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      fc.boolean(),
      (order, edited) => {
        const root = pageOf(
          '<p>One lion looks south.</p><p>Another lion looks north, they say.</p>',
        );
        const range = document.createRange();
        range.setStart(root.children[1]!.firstChild!, 8);
        range.setEnd(root.children[1]!.firstChild!, 24);
        const { selectors } = stored(range, root);
        if (edited) root.prepend('New words. ');
        const shuffled = order.map((at) => selectors[at]!);
        const [anchored] = anchor(root, [{ selectors: shuffled }]);
        expect(anchored?.state !== 'not-found' && anchored?.range.toString()).toBe(
          'lion looks north',
        );
      },
    ),
    { seed: 4, numRuns: 48 },
  );
});
