import { userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { pageOf } from './anchoring/page';
import { about, painted, start, worldOfTest } from './annotator-world';

const TEXT = 'Patience had a schedule. For fourteen months they compared measurements.';

const world = worldOfTest();

test('in rapid mode selecting with the mouse highlights, and that can be taken back', async () => {
  const root = pageOf(`<p style="display: inline-block">Patience</p>`);
  world.settings = { rapid: true };
  await start(world)['annotator.states']();
  await userEvent.dblClick(root.querySelector('p')!);
  await vi.waitFor(() => expect(painted()).toEqual(['ink-green-light-0']));
  const notice = await vi.waitFor(() => {
    const last = world.view.notices.at(-1);
    if (last?.kind !== 'saved') throw new Error('not said yet');
    return last;
  });
  const [made] = vi.mocked(world.gateway.create).mock.lastCall!;
  notice.undo?.();
  expect(world.gateway.undo).toHaveBeenCalledWith({ action: made.action });
});

test('highlights are not printed, unless the reader wants it so', async () => {
  pageOf(`<p>${TEXT}</p>`);
  world.stored = [about('had a schedule')];
  const handlers = start(world);
  await handlers['annotator.states']();
  const printed = () => {
    dispatchEvent(new Event('beforeprint'));
    const now = painted();
    dispatchEvent(new Event('afterprint'));
    return now;
  };
  expect(printed()).toEqual([]);
  expect(painted()).toEqual(['ink-yellow-light-0']);
  world.settings = { printHighlights: true };
  await handlers['annotations.changed']();
  expect(printed()).toEqual(['ink-yellow-light-0']);
});
