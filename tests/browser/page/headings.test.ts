import { expect, test } from 'vitest';
import { headingOver } from '@/lib/page/headings';
import { pageOf } from './anchoring/page';

function under(html: string): string | undefined {
  const root = pageOf(html);
  const passage = (root.querySelector('mark') as HTMLElement).firstChild as Text;
  const range = document.createRange();
  range.selectNodeContents(passage);
  return headingOver(range);
}

test.each([
  ['<h2>The second round</h2><p><mark>Patience</mark></p><h2>Later</h2>', 'The second round'],
  ['<h1>The talks</h1><section><h3>Who sat</h3></section><p><mark>x</mark>', 'Who sat'],
  ['<h2>About <mark>x</mark></h2>', 'About x'],
  ['<p><mark>x</mark></p><h2>Only later</h2>', undefined],
])('a passage stands under the heading before it: %s', (html, heading) => {
  expect(under(html)).toBe(heading);
});
