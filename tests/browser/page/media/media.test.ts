import { expect, test } from 'vitest';
import { createTextIndex } from '@/lib/page/anchoring/text-index';
import { mediaHeldBy, rangeAround } from '@/lib/page/media/held-media';
import { media } from '@/lib/page/media/media';
import { pageOf, rangeOfText } from '../anchoring/page';

const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
const picture = (alt: string, more = '') =>
  `<img width="200" height="100" src="${DOT}" data-src="/pictures/${alt}.jpg" alt="${alt}"${more}>`;

function describe(range: Range, root: Element) {
  const described = media.describe(range, createTextIndex(root));
  if (!described.ok) throw new Error(described.failure.code);
  return described.value;
}

/** Describes it, lets the page change, and says which element is found then. */
function findAgain(root: Element, selector: string, change: () => void): Element | undefined {
  const { kind, selectors } = describe(rangeAround(root.querySelector(selector)!), root);
  change();
  const found = media.find({ kind, selectors }, root);
  return found?.startContainer.childNodes[found.startOffset] as Element | undefined;
}

test('a picture is kept by its address, its words and its place', () => {
  const root = pageOf(`<p>Before.</p><p>${picture('Quay')}</p>`);
  const described = describe(rangeAround(root.querySelector('img')!), root);
  expect(described).toMatchObject({ kind: 'image', quote: 'Quay' });
  expect(described.selectors[0]).toMatchObject({
    type: 'MediaSelector',
    address: `${location.origin}/pictures/Quay.jpg`,
    alt: 'Quay',
    ordinal: 0,
  });
});

test('a figure is kept with its caption, a table with its words', () => {
  const root = pageOf(
    `<figure>${picture('Quay')}<figcaption>The old quay.</figcaption></figure>
     <table><tr><th>Year<td>Boats<tr><th>1990<td>41</table>`,
  );
  const figure = describe(rangeAround(root.querySelector('figure')!), root);
  expect(figure).toMatchObject({ kind: 'figure', quote: 'The old quay.' });
  const table = describe(rangeOfText(root, 'Boats'), root);
  expect(table.kind).toBe('table');
  expect(table.quote).toContain('1990');
  expect(table.selectors.map(({ type }) => type)).toContain('TextQuoteSelector');
});

test('a picture is found after others came before it, and not when it is gone', () => {
  const root = pageOf(`<p>${picture('Quay')}</p><p>${picture('Boat')}</p>`);
  const boat = root.querySelectorAll('img')[1];
  const change = () => root.insertAdjacentHTML('afterbegin', `<p>${picture('New')}</p>`);
  expect(findAgain(root, 'p + p img', change)).toBe(boat);
  expect(findAgain(root, 'img[alt=Boat]', () => boat?.remove())).toBeUndefined();
});

test('icons, tables that arrange the page, and plain text hold nothing', () => {
  const root = pageOf(
    `<p>Words <img width="16" height="16" src="${DOT}" alt=""> more.</p>
     <table role="presentation"><tr><td>A column of the page</td></tr></table>`,
  );
  expect(mediaHeldBy(rangeOfText(root, 'Words'))).toBeUndefined();
  expect(mediaHeldBy(rangeOfText(root, 'A column'))).toBeUndefined();
  expect(
    media.describe(rangeAround(root.querySelector('img')!), createTextIndex(root)),
  ).toMatchObject({ failure: { code: 'selection-in-image' } });
});

test('a line is drawn around it and taken away, and the page’s tree stays as it was', () => {
  const root = pageOf(`<p>${picture('Quay')}</p>`);
  const before = root.innerHTML;
  const image = root.querySelector('img')!;
  const unframe = media.frame(rangeAround(image), 'ink-pink-dark-0', false);
  expect(getComputedStyle(image)).toMatchObject({
    outlineStyle: 'ridge',
    outlineColor: 'rgb(255, 148, 185)',
  });
  expect(root.innerHTML).toBe(before);
  unframe();
  expect(getComputedStyle(image).outlineStyle).toBe('none');
});
