import { describe, expect, test } from 'vitest';
import { anchor } from '@/lib/page/anchoring/anchor';
import { describeRange } from '@/lib/page/anchoring/describe-range';
import { pageOf, rangeOfText, stored } from './page';

const NEXT = '<p>The keeper of the lighthouse sells tickets and maps.</p>';

function quoteOf(range: Range, root: Element): string {
  const described = describeRange(range, root);
  return described.ok ? described.value.quote : described.failure.code;
}

/** What is quoted of a range, and of the range that it is found at again, on a later visit. */
function thereAndBack(range: Range, root: HTMLElement): { quote: string; again: string } {
  const quote = quoteOf(range, root);
  const description = stored(range, root);
  const later = root.cloneNode(true) as HTMLElement;
  root.replaceWith(later);
  const [anchored] = anchor(later, [description]);
  if (anchored?.state !== 'anchored') return { quote, again: anchored?.state ?? 'no answer' };
  return { quote, again: quoteOf(anchored.range, later) };
}

function wholeOf(node: Node): Range {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range;
}

describe('marked whole, it comes back', () => {
  test.each([
    ['text of line breaks alone', '<div>One by one<br>the ferries<br><br>come in</div>'],
    ['text whose white space counts', '<div style="white-space: pre">if (x)\n\n    y()\t;</div>'],
    ['a table', '<table><tr><th>Year<td>1811<tr><th>Height<td>33 m</table>'],
    ['ruby', '<div><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>都に行く</div>'],
    ['text that cannot be selected', '<div>One <i style="user-select: none">no </i>two</div>'],
    ['marks of direction', '<div>قال \u200fإن\u200e \u2067المدينة\u2069 \u202eهادئة\u202c</div>'],
    ['halves of characters', '<div>\ude00 One half \ud83d of it \ud83d</div>'],
    ['emoji of several parts', '<div>👩‍👩‍👧👨🏽‍🚒🇨🇭 ferries ❤️‍🔥</div>'],
    [
      'text with comments, scripts and hidden text',
      '<div>A<!--b--><script>c</script><b hidden>d</b> e</div>',
    ],
  ])('%s', (_, markup) => {
    const root = pageOf(markup + NEXT);
    const { quote, again } = thereAndBack(wholeOf(root.firstElementChild!), root);
    expect(again).toBe(quote);
  });

  test('a whole page', () => {
    const root = pageOf(`<h1>Harbour</h1>${NEXT.repeat(20)}`);
    const { quote, again } = thereAndBack(wholeOf(root), root);
    expect(again).toBe(quote);
  });

  test('a passage as long as one may be', () => {
    const root = pageOf(`<p>${'four '.repeat(39_999)}done.</p>${NEXT}`);
    const { quote, again } = thereAndBack(wholeOf(root.firstElementChild!), root);
    expect(quote).toHaveLength(200_000);
    expect(again === quote).toBe(true);
  });
});

test('an emoji cut at its end is taken whole', () => {
  const root = pageOf('<p>here a family 👩‍👩‍👧 and on</p>');
  const range = rangeOfText(root, 'a family 👩‍👩‍👧');
  range.setEnd(range.endContainer, range.endOffset - 2);
  expect(quoteOf(range, root)).toBe('a family 👩‍👩‍👧');
});

describe('a shadow boundary', () => {
  function shadowPage(): { root: HTMLElement; inner: Text } {
    const root = pageOf(`<p>Before the card</p><div></div>${NEXT}`);
    const inner = document.createTextNode('The lion looks south across the lake.');
    root.querySelector('div')!.attachShadow({ mode: 'open' }).append(inner);
    return { root, inner };
  }

  test('does not keep a passage within from being found', () => {
    const { root, inner } = shadowPage();
    const range = document.createRange();
    range.setStart(inner, 4);
    range.setEnd(inner, 20);
    const [anchored] = anchor(root, [stored(range, root)]);
    expect(anchored?.state !== 'not-found' && anchored?.range.toString()).toBe('lion looks south');
  });

  test('crossed by a selection is no error, whichever end lies within', () => {
    const { root, inner } = shadowPage();
    const outer = root.querySelector('p')!.firstChild!;
    const ends = [
      { startContainer: outer, startOffset: 0, endContainer: inner, endOffset: 8 },
      { startContainer: inner, startOffset: 4, endContainer: root, endOffset: 3 },
    ];
    const quotes = ends.map((each) => {
      const range = { ...each, collapsed: false } as unknown as Range;
      return quoteOf(range, root);
    });
    for (const quote of quotes) expect(quote).toMatch(/lion|nothing-selected|not-describable/);
  });
});
