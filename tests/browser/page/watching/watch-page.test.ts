import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guardHost } from '@/lib/page/watching/host-guard';
import { watchMutations } from '@/lib/page/watching/mutations';
import { watchNavigation } from '@/lib/page/watching/navigation';
import { watchPointer } from '@/lib/page/watching/pointer';
import { watchSelection } from '@/lib/page/watching/selection';
import { pageOf } from '../anchoring/page';

let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => stop.abort());

const never = () => false;

test('a selection counts when it has settled, and again when it is gone', async () => {
  const root = pageOf('<p style="display: inline-block">Patience</p>');
  const onSettled = vi.fn<(range: Range) => void>();
  const onCleared = vi.fn<() => void>();
  watchSelection(document, { onSettled, onCleared, isOwn: never }, stop.signal);
  await userEvent.dblClick(root.querySelector('p')!);
  await vi.waitFor(() => expect(onSettled).toHaveBeenCalled());
  expect(onSettled.mock.lastCall?.[0].toString()).toBe('Patience');
  getSelection()?.removeAllRanges();
  await vi.waitFor(() => expect(onCleared).toHaveBeenCalledTimes(1));
});

test('a selection is over as soon as the reader presses elsewhere, not when the next one is made', async () => {
  const root = pageOf('<p style="display: inline-block">Patience</p><p>Another</p>');
  const onSettled = vi.fn<(range: Range) => void>();
  const onCleared = vi.fn<() => void>();
  watchSelection(document, { onSettled, onCleared, isOwn: never }, stop.signal);
  await userEvent.dblClick(root.querySelector('p')!);
  await vi.waitFor(() => expect(onSettled).toHaveBeenCalled());
  let clearedAtOnce: boolean | undefined;
  root.addEventListener('pointerdown', () => {
    clearedAtOnce = onCleared.mock.calls.length === 1;
  });
  await userEvent.click(root.querySelectorAll('p')[1]!);
  expect(clearedAtOnce).toBe(true);
});

test('a selection that a script makes, or input that it forges, shows nothing', async () => {
  const root = pageOf('<p>Patience</p>');
  const onSettled = vi.fn<() => void>();
  const other = vi.fn<() => void>();
  watchSelection(document, { onSettled, onCleared: never, isOwn: never }, stop.signal);
  watchPointer(document, { onClick: other, onHover: other, isOwn: never }, stop.signal);
  getSelection()?.selectAllChildren(root);
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'click']) {
    root.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0 }));
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const settled = vi.fn<() => void>();
  setTimeout(settled, 200);
  await vi.waitFor(() => expect(settled).toHaveBeenCalled());
  expect(onSettled).not.toHaveBeenCalled();
  expect(other).not.toHaveBeenCalled();
});

test('a click on text is told, one on a link is the page’s alone', async () => {
  const root = pageOf('<p>Patience</p><a href="#there">A link</a>');
  getSelection()?.removeAllRanges();
  const onClick = vi.fn<() => void>();
  watchPointer(document, { onClick, onHover: never, isOwn: never }, stop.signal);
  await userEvent.click(root.querySelector('a')!);
  expect(onClick).not.toHaveBeenCalled();
  expect(location.hash).toBe('#there');
  await userEvent.click(root.querySelector('p')!);
  expect(onClick).toHaveBeenCalledTimes(1);
});

test('an app that changes its address is another page; a jump within one is not', () => {
  const onAnotherPage = vi.fn<() => void>();
  watchNavigation(window, { onAnotherPage, onReturn: never }, stop.signal);
  const address = location.href;
  history.pushState(null, '', '#part-2');
  expect(onAnotherPage).not.toHaveBeenCalled();
  history.pushState(null, '', '?article=2');
  expect(onAnotherPage).toHaveBeenCalledTimes(1);
  history.replaceState(null, '', '#/route/3');
  expect(onAnotherPage).toHaveBeenCalledTimes(2);
  history.replaceState(null, '', address);
});

test('late text is told once the page rests, our own host never', async () => {
  const root = pageOf('<p>Patience</p>');
  const own = document.createElement('div');
  const onChange = vi.fn<(records: MutationRecord[]) => void>();
  const isOwnHost = (node: Node) => node === own;
  watchMutations(document, { onChange, isOwnHost }, stop.signal);
  document.documentElement.append(own);
  own.remove();
  root.append('late', ' text');
  root.append(' and more');
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  const added = onChange.mock.lastCall?.[0].flatMap((record) => [...record.addedNodes]);
  expect(added).toHaveLength(3);
});

test('what has changed so far is told at once to whoever asks', () => {
  const root = pageOf('<p>Patience</p>');
  const onChange = vi.fn<(records: MutationRecord[]) => void>();
  const catchUp = watchMutations(document, { onChange, isOwnHost: () => false }, stop.signal);
  catchUp();
  expect(onChange).not.toHaveBeenCalled();
  root.append('late text');
  catchUp();
  catchUp();
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('a host that the page removes is put back, three times at most', async () => {
  const host = document.createElement('div');
  document.documentElement.append(host);
  const putBack = vi.fn<() => void>(() => document.documentElement.append(host));
  guardHost(host, { putBack, onRewritten: never }, stop.signal);
  for (let times = 1; times <= 3; times += 1) {
    host.remove();
    await vi.waitFor(() => expect(host.isConnected).toBe(true));
    expect(putBack).toHaveBeenCalledTimes(times);
  }
  host.remove();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(host.isConnected).toBe(false);
});

test('a page that is written anew is told once it stands, since it has lost all listeners', async () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const page = frame.contentDocument!;
  const host = page.createElement('div');
  page.documentElement.append(host);
  const putBack = vi.fn<() => void>();
  const onRewritten = vi.fn<() => void>();
  guardHost(host, { putBack, onRewritten }, stop.signal);
  page.open();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(onRewritten).not.toHaveBeenCalled();
  page.write('<p>Anew');
  await vi.waitFor(() => expect(onRewritten).toHaveBeenCalled());
  expect(putBack).not.toHaveBeenCalled();
});
