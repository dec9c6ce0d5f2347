import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { succeed } from '@/lib/domain/failure';
import { pageOf } from './anchoring/page';
import { about, start, worldOfTest } from './annotator-world';

const TEXT = 'Patience had a schedule. For fourteen months they compared measurements.';

const world = worldOfTest();

test('a jump to a highlight moves the reading position, not only the view', async () => {
  const root = pageOf(`<p>First <a href="#a">link</a></p><p id="there">${TEXT}</p>`);
  world.stored = [about('compared measurements')];
  const handlers = start(world);
  await handlers['annotator.states']();
  expect(await handlers['annotator.reveal']({ id: 'compared-measurements' })).toEqual(
    succeed(null),
  );
  const there = root.querySelector('#there') as HTMLElement;
  await expect.poll(() => document.activeElement).toBe(there);
  const caret = document.getSelection();
  expect(caret?.isCollapsed).toBe(true);
  expect(there.textContent?.slice(caret?.anchorOffset)).toMatch(/^compared measurements/u);
  there.blur();
  expect(there.hasAttribute('tabindex')).toBe(false);
});

test('Tab goes on from the passage that was jumped to', async () => {
  pageOf(`<a href="#a">before</a><p>${TEXT}</p><a href="#b" id="after">after</a>`);
  world.stored = [about('had a schedule')];
  const handlers = start(world);
  await handlers['annotator.states']();
  await handlers['annotator.reveal']({ id: 'had-a-schedule' });
  await expect.poll(() => document.activeElement?.localName).toBe('p');
  await userEvent.tab();
  expect(document.activeElement?.id).toBe('after');
});

test('a jump into a link gives it the focus, and changes nothing of it', async () => {
  const root = pageOf(`<p>${'Something before. '}<a href="#a">${TEXT}</a></p>`);
  world.stored = [about('had a schedule')];
  const handlers = start(world);
  await handlers['annotator.states']();
  await handlers['annotator.reveal']({ id: 'had-a-schedule' });
  await expect.poll(() => document.activeElement).toBe(root.querySelector('a'));
  expect(root.querySelector('a')?.hasAttribute('tabindex')).toBe(false);
});

test('each annotation says the heading that it stands under', async () => {
  pageOf(`<h2>The second round</h2><p>${TEXT}</p>`);
  world.stored = [about('had a schedule')];
  const answer = await start(world)['annotator.states']();
  expect(answer).toMatchObject(succeed([{ id: 'had-a-schedule', heading: 'The second round' }]));
});
