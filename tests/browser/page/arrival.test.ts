import { expect, test, vi } from 'vitest';
import { succeed } from '@/lib/domain/failure';
import { pageOf } from './anchoring/page';
import { about, page, start, worldOfTest } from './annotator-world';

const TEXT = 'Patience had a schedule. For fourteen months they compared measurements.';

const world = worldOfTest();

function seek(quote: string): void {
  const wanted = about(quote);
  world.stored = [wanted];
  world.gateway.open = async () => succeed({ ...page(world), sought: wanted.id });
}

test('a reader who comes to see an annotation finds it in view', async () => {
  pageOf(`<div style="height: 3000px"></div><p>${TEXT}</p>`);
  seek('had a schedule');
  const handlers = start(world);
  await handlers['annotator.states']();
  await vi.waitFor(() => expect(scrollY).toBeGreaterThan(1_000));
  expect(world.view.notices).toEqual([]);
  scrollTo(0, 0);
});

test('where nothing finds it, the page says so', async () => {
  pageOf(`<p>${TEXT}</p>`);
  seek('words that were taken out of this article long ago');
  const handlers = start(world);
  await handlers['annotator.states']();
  await vi.waitFor(() => expect(world.view.notices).toEqual([{ kind: 'notHere' }]), 10_000);
});
