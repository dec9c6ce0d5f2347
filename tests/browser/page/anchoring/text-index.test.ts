import { describe, expect, test } from 'vitest';
import { createTextIndex } from '@/lib/page/anchoring/text-index';
import { pageOf, rangeOfText } from './page';

describe('the text of a page', () => {
  test.each([
    ['in reading order, nothing between', '<p>One</p> <p>two <b>three</b></p>', 'One two three'],
    [
      'without what nobody reads',
      '<p>One</p><noscript>a</noscript><textarea>b</textarea><svg><title>c</title><text>two</text></svg>',
      'Onetwo',
    ],
    [
      'without hidden parts, with parts that can be found',
      '<p hidden>no</p><p hidden="until-found">yes</p>',
      'yes',
    ],
    [
      'with what style sheets hide: it may be shown the next moment',
      '<p style="display:none">later</p>',
      'later',
    ],
  ])('%s', (_, markup, expected) => {
    expect(createTextIndex(pageOf(markup)).raw).toBe(expected);
  });
});

describe('fields of a form', () => {
  test('hide no part of the page, whatever their names', () => {
    const names = ['parentNode', 'parentElement', 'firstChild', 'nextSibling', 'localName'];
    const more = ['nodeType', 'shadowRoot', 'getRootNode', 'contains', 'getAttribute'];
    const fields = [...names, ...more].map((name) => `<input name="${name}">`).join('');
    const root = pageOf(`<form>One ${fields}<p>two</p></form> three`);
    const index = createTextIndex(root);
    expect(index.raw).toBe('One two three');
    const range = index.rangeOf(4, 13);
    expect(range && index.offsetsOf(range)).toEqual({ start: 4, end: 13 });
  });
});

describe('offsets and ranges', () => {
  test('hold for what is selected beyond the root: the part in it counts', () => {
    const root = pageOf('<p>One <b>two</b> three</p>');
    const index = createTextIndex(root);
    const everything = new Range();
    everything.selectNode(document.body);
    expect(index.offsetsOf(everything)).toEqual({ start: 0, end: 13 });
    everything.setStart(root.querySelector('b')!, 0);
    expect(index.offsetsOf(everything)).toEqual({ start: 4, end: 13 });
    everything.setStartAfter(root);
    expect(index.offsetsOf(everything)).toBeNull();
  });

  test('lead to each other', () => {
    const root = pageOf('<p>One <b>two</b> three</p><p>four</p>');
    const index = createTextIndex(root);
    for (let start = 0; start < index.raw.length; start++) {
      for (let end = start + 1; end <= index.raw.length; end++) {
        const range = index.rangeOf(start, end);
        expect(range?.toString()).toBe(index.raw.slice(start, end));
        expect(range && index.offsetsOf(range)).toEqual({ start, end });
      }
    }
  });

  test('a range may end in elements', () => {
    const root = pageOf('<p>One</p><p>two</p><p>three</p>');
    const range = document.createRange();
    range.setStart(root, 1);
    range.setEnd(root, 2);
    expect(createTextIndex(root).offsetsOf(range)).toEqual({ start: 3, end: 6 });
  });

  test('a range outside has none', () => {
    const root = pageOf('<p>One</p>');
    const range = document.createRange();
    range.setStartAfter(root);
    expect(createTextIndex(root).offsetsOf(range)).toBeNull();
  });
});

describe('a page that changes', () => {
  /** An index that is told of all that happens to its root, as on a live page. */
  async function afterwards(root: Element, change: () => void): Promise<string> {
    const index = createTextIndex(root);
    expect(index.raw).toBe(index.raw);
    const observer = new MutationObserver(() => {});
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    change();
    index.update(observer.takeRecords());
    observer.disconnect();
    expect(index.raw).toBe(createTextIndex(root).raw);
    expect([...index.searchable.lines]).toEqual([...createTextIndex(root).searchable.lines]);
    return index.raw;
  }

  test.each<[string, (root: Element) => void, string]>([
    [
      'text edited',
      (root) => (rangeOfText(root, 'two').startContainer.textContent = 'TWO'),
      'OneTWOthree',
    ],
    [
      'a block added',
      (root) => root.children[1]!.before(document.createElement('hr'), 'new'),
      'Onenewtwothree',
    ],
    ['a block removed', (root) => root.children[1]!.remove(), 'Onethree'],
    ['a block moved', (root) => root.append(root.children[0]!), 'twothreeOne'],
    ['a block hidden', (root) => root.children[2]!.setAttribute('hidden', ''), 'Onetwo'],
    [
      'text split',
      (root) => void (root.children[0]!.firstChild as Text).splitText(1),
      'Onetwothree',
    ],
    ['all replaced', (root) => root.replaceChildren('nothing else'), 'nothing else'],
    ['all emptied', (root) => root.replaceChildren(), ''],
    [
      'added, then edited, then removed beside',
      (root) => {
        const p = document.createElement('p');
        root.children[1]!.append(p);
        p.append('in', 'ner');
        p.firstChild!.textContent = 'IN';
        root.children[0]!.remove();
      },
      'twoINnerthree',
    ],
  ])('is read as it is now: %s', async (_, change, expected) => {
    const root = pageOf('<p>One</p><p>two</p><p>three</p>');
    expect(await afterwards(root, () => change(root))).toBe(expected);
  });
});
