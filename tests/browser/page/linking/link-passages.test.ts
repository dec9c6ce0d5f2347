import { afterEach, describe, expect, test } from 'vitest';
import { linkPassages } from '@/lib/page/linking/link-passages';
import { readShownText } from '@/lib/page/linking/shown-text';
import { pageOf, rangeBetween, rangeOfText } from '../anchoring/page';

afterEach(() => document.body.replaceChildren());

const linkOf = (range: Range) => linkPassages(document, [range])[0];

describe('the text that a page shows', () => {
  test('has its blocks apart, its white space collapsed, and nothing that is hidden', () => {
    pageOf(`<h1>Title</h1><p>One   <b>two</b>
      three<br>four <span hidden>no</span><script>never()</script></p>
      <p style="visibility: hidden">gone</p><div>five<span style="display: block">six</span></div>`);
    expect(readShownText(document).searched.text.split('\n').filter(Boolean)).toEqual([
      'Title',
      'One two three',
      'four',
      'five',
      'six',
    ]);
  });

  test('leads back to the tree', () => {
    const root = pageOf('<p>One <b> two</b> three</p><p>four</p>');
    const shown = readShownText(document);
    for (const words of ['One', 'two', 'three', 'four']) {
      const stretch = shown.stretchOf(rangeOfText(root, words))!;
      expect(shown.searched.text.slice(stretch.start, stretch.end)).toBe(words);
      expect(String(shown.rangeOf(stretch))).toBe(words);
    }
  });
});

describe('a link to a passage', () => {
  test('leads to it when a browser finds it first', () => {
    const root = pageOf('<p>A fish swam.</p><p>A blue <i>fish</i> swam.</p>');
    const range = document.createRange();
    range.selectNodeContents(root.querySelector('i')!);
    expect(linkOf(range)).toEqual({ verified: true, directive: 'text=blue-,fish' });
  });

  test('is told from the same words on a button before it', () => {
    const root = pageOf(
      '<p>Now <input type="submit" value="Download it free!"> or read it free today.</p>',
    );
    const button = root.querySelector('input')!;
    const free = document.createRange();
    free.setStart(button.nextSibling!, ' or read it '.length);
    free.setEnd(button.nextSibling!, ' or read it free'.length);
    expect(linkOf(free)).toEqual({ verified: true, directive: 'text=free,-today' });
    button.hidden = true;
    expect(linkOf(free)).toEqual({ verified: true, directive: 'text=free' });
  });

  test('of a paragraph selected by three clicks takes no word of the next', () => {
    const root = pageOf('<p>One two.</p><p>Three four.</p><p>Five</p>');
    const [, second, third] = root.querySelectorAll('p');
    const range = document.createRange();
    range.setStart(second!.firstChild!, 0);
    range.setEnd(third!, 0);
    expect(linkOf(range)).toEqual({ verified: true, directive: 'text=Three%20four.' });
  });

  test('that cannot be made says why, and offers the nearest that can', () => {
    const root = pageOf('<h2 id="tales">Tales</h2><p>An unbelievable tale. It ended.</p>');
    expect(linkOf(rangeOfText(root, 'believable'))).toEqual({
      verified: false,
      reason: 'cuts-word',
      nearest: [
        { kind: 'longer', fragment: ':~:text=unbelievable', text: 'unbelievable' },
        {
          kind: 'paragraph',
          fragment: ':~:text=An%20unbelievable%20tale.%20It%20ended.',
          text: 'An unbelievable tale. It ended.',
        },
        { kind: 'heading', fragment: 'tales', text: 'Tales' },
      ],
    });
  });

  test('does not lead into a field, hidden text, or a part of its own', () => {
    const root = pageOf(
      '<div contenteditable>mine</div><p style="display:none">hidden</p><p>two words</p><div id="h"></div>',
    );
    const sealed = root.querySelector('#h')!.attachShadow({ mode: 'open' });
    sealed.append('inside');
    const inside = document.createRange();
    inside.selectNodeContents(sealed);
    const reasons = [rangeOfText(root, 'mine'), rangeOfText(root, 'hidden'), inside].map(
      (range) => {
        const link = linkOf(range)!;
        return link.verified ? 'verified' : link.reason;
      },
    );
    expect(reasons).toEqual(['editable', 'hidden', 'sealed']);
    const [gone] = linkPassages(document, [undefined]);
    expect(gone).toEqual({ verified: false, reason: 'gone', nearest: [] });
  });

  test('does not end in a word that browsers divide differently', () => {
    const root = pageOf(
      '<p><span style="display: inline-block">A</span>dam went <b style="display: inline-block">home</b> now</p>',
    );
    expect(linkOf(rangeBetween(root, 'A', 'went'))).toMatchObject({ reason: 'cuts-word' });
    expect(linkOf(rangeBetween(root, 'went', 'home'))).toEqual({
      verified: true,
      directive: 'text=went,home',
    });
  });

  test('does not look over a picture or a ruby annotation', () => {
    const root = pageOf(
      '<p>one <img alt=""> two and two</p><p><ruby>漢<rt>かん</rt></ruby>字 語</p>',
    );
    expect(linkOf(rangeBetween(root, 'one', 'two'))).toMatchObject({ verified: true });
    expect(linkOf(rangeOfText(root, '字'))).toMatchObject({ verified: true });
  });
});
