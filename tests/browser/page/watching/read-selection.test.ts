import { expect, test } from 'vitest';
import { readSelection } from '@/lib/page/watching/read-selection';
import { pageOf, rangeOfText } from '../anchoring/page';

function select(range: Range): void {
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

test('selected text is read as a range', () => {
  const root = pageOf('<p>Patience had a schedule.</p>');
  select(rangeOfText(root, 'had a'));
  const selected = readSelection(document);
  expect(selected.ok && selected.value.toString()).toBe('had a');
});

test('no selection, or white space alone, is nothing', () => {
  const root = pageOf('<p>Patience   had</p><p> </p>');
  getSelection()?.removeAllRanges();
  expect(readSelection(document)).toMatchObject({ failure: { code: 'nothing-selected' } });
  select(rangeOfText(root, '   '));
  expect(readSelection(document)).toMatchObject({ failure: { code: 'nothing-selected' } });
});

test('what is typed in a field is the reader’s own, not the article’s', () => {
  const root = pageOf('<textarea>mine</textarea><input value="mine"><p contenteditable>mine</p>');
  const area = root.querySelector('textarea')!;
  area.focus();
  area.select();
  expect(readSelection(document)).toMatchObject({ failure: { code: 'selection-in-field' } });
  const input = root.querySelector('input')!;
  input.focus();
  input.select();
  expect(readSelection(document)).toMatchObject({ failure: { code: 'selection-in-field' } });
  input.blur();
  select(rangeOfText(root.querySelector('p')!, 'mine'));
  expect(readSelection(document)).toMatchObject({ failure: { code: 'selection-in-field' } });
});

test('a picture alone can be selected too', () => {
  const root = pageOf('<p><img alt=""></p>');
  const range = document.createRange();
  range.selectNodeContents(root.querySelector('p')!);
  select(range);
  expect(readSelection(document)).toMatchObject({ ok: true });
});

test('text in an open shadow root is read where it stands', () => {
  const root = pageOf('<div></div>');
  const shadow = root.querySelector('div')!.attachShadow({ mode: 'open' });
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Deep water';
  shadow.append(paragraph);
  select(rangeOfText(paragraph, 'water'));
  const selected = readSelection(document, [shadow]);
  expect(selected.ok && selected.value.startContainer).toBe(paragraph.firstChild);
});
