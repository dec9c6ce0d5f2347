import { describe, expect, test } from 'vitest';
import { safeParse } from 'valibot';
import { SelectorsSchema } from '@/lib/domain/selector';
import { describeRange } from '@/lib/page/anchoring/describe-range';
import { pageOf, rangeBetween, rangeOfText } from './page';

function quoteOf(range: Range, root: Element): string {
  const described = describeRange(range, root);
  return described.ok ? described.value.quote : described.failure.code;
}

describe('the quote is what a reader sees', () => {
  test.each([
    [
      'blocks are separated by a blank line',
      '<p>One\n  two.</p><p>Three.</p>',
      'One two.\n\nThree.',
    ],
    ['a line break is a line break', '<p>One<br>two</p>', 'One\ntwo'],
    ['inline markup leaves no trace', '<p>One <b>bo</b>ld <i>two</i></p>', 'One bold two'],
    [
      'scripts and styles are not read',
      '<p>One</p><script>1</script><style>p{}</style><p>two</p>',
      'One\n\ntwo',
    ],
    ['preformatted text keeps its shape', '<pre>if (x)\n  y()</pre>', 'if (x)\n  y()'],
    [
      'cells are separated by a blank, rows by a line break',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      'a b\nc d',
    ],
    ['ruby annotations are left out', '<p><ruby>東京<rt>とうきょう</rt></ruby>都</p>', '東京都'],
    ['what is hidden is left out', '<p>One <span style="display:none">no</span>two</p>', 'One two'],
    [
      'what cannot be selected is left out',
      '<p>One <span style="user-select:none">no </span>two</p>',
      'One two',
    ],
    ['soft hyphens are left out', '<p>extra\u00adordinary</p>', 'extraordinary'],
    ['list items are blocks', '<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
  ])('%s', (_, markup, expected) => {
    const root = pageOf(markup);
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(quoteOf(range, root)).toBe(expected);
  });

  test('a triple click takes no word of the next block', () => {
    const root = pageOf('<p>One two.</p>\n<p>Next.</p>');
    const range = document.createRange();
    range.setStart(root.querySelector('p')!.firstChild!, 0);
    range.setEnd(root.querySelectorAll('p')[1]!, 0);
    expect(quoteOf(range, root)).toBe('One two.');
  });

  test('an emoji cut in the middle is taken whole', () => {
    const root = pageOf('<p>A family 👩‍👩‍👧 here</p>');
    const range = rangeOfText(root, '👩‍👩‍👧 here');
    range.setStart(range.startContainer, range.startOffset + 3);
    expect(quoteOf(range, root)).toBe('👩‍👩‍👧 here');
  });
});

describe('what is stored', () => {
  test('are W3C selectors and the surroundings, by the schema', () => {
    const root = pageOf('<p>The first sentence. The second one. The third of them.</p>');
    const described = describeRange(rangeOfText(root, 'The second one.'), root);
    expect(described.ok && safeParse(SelectorsSchema, described.value.selectors).success).toBe(
      true,
    );
    expect(described.ok && described.value.selectors).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: 'The second one.',
        prefix: 'The first sentence. ',
        suffix: ' The third of them.',
      },
      { type: 'TextPositionSelector', start: 20, end: 35, startCodePoint: 20 },
      {
        type: 'RangeSelector',
        startContainer: 'p[1]/text()[1]',
        startOffset: 20,
        endContainer: 'p[1]/text()[1]',
        endOffset: 35,
      },
      {
        type: 'SurroundingsSelector',
        prefix: 'The first sentence. ',
        suffix: ' The third of them.',
        occurrences: 1,
        ordinal: 0,
        rivalFit: 0,
        before: 17,
        after: 15,
        rivals: [],
      },
    ]);
  });

  test('says its position in code points too, as W3C counts', () => {
    const root = pageOf('<p>Two 🌊🌊 waves came in.</p>');
    const described = describeRange(rangeOfText(root, 'waves'), root);
    expect(described.ok && described.value.selectors[1]).toEqual({
      type: 'TextPositionSelector',
      start: 9,
      end: 14,
      startCodePoint: 7,
    });
  });

  test('counts the places of the same words and what stands around them', () => {
    const root = pageOf('<p>Red and blue.</p><p>Green and grey.</p>');
    const described = describeRange(rangeOfText(root, 'and'), root);
    expect(described.ok && described.value.selectors.at(-1)).toMatchObject({
      occurrences: 2,
      rivals: [{ prefix: 'redandblue.green', suffix: 'grey.' }],
    });
  });
});

describe('a selection that cannot be described says why', () => {
  const page = () => pageOf('<p><!-- words -->One <script>words</script></p><p hidden>words</p>');
  const inside = (node: Node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range;
  };

  test.each([
    ['empty', (root: Element) => inside(document.createTextNode('')) && rangeOfText(root, '')],
    ['white space', (root: Element) => rangeOfText(root, ' ')],
    ['a comment', (root: Element) => inside(root.querySelector('p')!.firstChild!)],
    ['a script', (root: Element) => inside(root.querySelector('script')!)],
    ['hidden text', (root: Element) => inside(root.querySelector('[hidden]')!)],
  ])('%s: nothing is selected', (_, select) => {
    const root = page();
    expect(quoteOf(select(root), root)).toBe('nothing-selected');
  });

  test('outside the root', () => {
    const root = page();
    const elsewhere = document.createElement('p');
    elsewhere.textContent = 'Elsewhere';
    document.body.append(elsewhere);
    expect(quoteOf(inside(elsewhere), root)).toBe('not-describable');
  });

  test('more than 200,000 characters', () => {
    const root = pageOf(`<p>${'word '.repeat(50_000)}</p>`);
    expect(quoteOf(inside(root), root)).toBe('selection-too-long');
  });

  test('a whole page of less is described', () => {
    const root = pageOf('<h1>Title</h1><p>One.</p>');
    expect(quoteOf(inside(root), root)).toBe('Title\n\nOne.');
  });
});

test('line breaks alone are no selection', () => {
  const root = pageOf('<p>One<br><br>two</p>');
  const range = document.createRange();
  range.setStart(root.firstChild!, 1);
  range.setEnd(root.firstChild!, 3);
  expect(quoteOf(range, root)).toBe('nothing-selected');
});

test('a range over a shadow tree takes its words in', () => {
  const root = pageOf('<p>Before</p><div></div><p>after</p>');
  root.querySelector('div')!.attachShadow({ mode: 'open' }).append('within');
  expect(quoteOf(rangeBetween(root, 'Before', 'after'), root)).toBe('Before\n\nwithin\n\nafter');
});
