import { expect, test, vi } from 'vitest';
import { fail, succeed } from '@/lib/domain/failure';
import { pageOf } from './anchoring/page';
import { about, page, painted, select, start, worldOfTest } from './annotator-world';

const TEXT = 'Patience had a schedule. For fourteen months they compared measurements.';

const world = worldOfTest();

test('what the library holds of the page is found and painted', async () => {
  pageOf(`<p>${TEXT}</p>`);
  world.stored = [about('compared measurements', { color: 'pink' }), about('had a schedule')];
  const handlers = start(world);
  const states = await handlers['annotator.states']();
  expect(states).toEqual(
    succeed([
      { id: 'had-a-schedule', state: 'anchored' },
      { id: 'compared-measurements', state: 'anchored' },
    ]),
  );
  expect(painted().sort()).toEqual(['ink-pink-light-0', 'ink-yellow-light-0']);
});

test('a highlight is painted before it is stored', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  const handlers = start(world);
  await handlers['annotator.states']();
  let answer: (value: unknown) => void = () => undefined;
  world.gateway.create = () => new Promise((resolve) => (answer = resolve as typeof answer));
  select(root, 'had a schedule');
  const made = handlers['annotator.highlight']({ color: 'blue' });
  await vi.waitFor(() => expect(painted()).toEqual(['ink-blue-light-0']));
  answer(succeed(about('had a schedule', { color: 'blue' })));
  expect(await made).toMatchObject({ ok: true });
});

test('a highlight on a long page leaves it room to breathe before it is painted', async () => {
  const root = pageOf(`<p>${TEXT}</p>${'<p>Long words of other things. </p>'.repeat(30_000)}`);
  const handlers = start(world);
  await handlers['annotator.states']();
  let turns = 0;
  const timer = setInterval(() => (turns += 1));
  select(root, 'had a schedule');
  const made = await handlers['annotator.highlight']({ color: 'blue' });
  clearInterval(timer);
  expect(made).toMatchObject({ ok: true, value: { quote: 'had a schedule' } });
  expect(turns).toBeGreaterThan(0);
});

test('what could not be stored is unpainted, and said', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  world.gateway.create = async () => fail('storage-full');
  const handlers = start(world);
  select(root, 'had a schedule');
  await handlers['annotator.command']({ command: 'highlight' });
  expect(painted()).toEqual([]);
  expect(world.view.notices.at(-1)).toMatchObject({
    kind: 'failed',
    failure: { code: 'storage-full' },
  });
});

test('exactly the same passage again recolours the annotation that lies there', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  const handlers = start(world);
  select(root, 'had a schedule');
  await handlers['annotator.highlight']({ color: 'blue' });
  select(root, ' had a schedule');
  await handlers['annotator.highlight']({ color: 'pink' });
  expect(world.gateway.create).toHaveBeenCalledTimes(1);
  expect(world.gateway.edit).toHaveBeenCalledWith(expect.objectContaining({ color: 'pink' }));
  expect(painted()).toEqual(['ink-pink-light-0']);
  expect(world.view.notices.at(-1)?.kind).toBe('recolored');
});

test('“Highlight with note” opens the editor of the new annotation', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  const handlers = start(world);
  select(root, 'had a schedule');
  await handlers['annotator.command']({ command: 'annotate' });
  await vi.waitFor(() => expect(world.view.cards).toHaveLength(1));
  expect(world.view.cards[0]).toMatchObject({ mode: 'write', annotations: [{ color: 'green' }] });
});

test('in a private window nothing is written', async () => {
  world.readOnly = true;
  const root = pageOf(`<p>${TEXT}</p>`);
  world.stored = [about('compared measurements')];
  const handlers = start(world);
  select(root, 'had a schedule');
  expect(await handlers['annotator.highlight']({ color: 'blue' })).toMatchObject({
    failure: { code: 'private-window' },
  });
  expect(world.gateway.create).not.toHaveBeenCalled();
  expect(painted()).toEqual(['ink-yellow-light-0']);
});

test('text that comes late is found when it is there', async () => {
  const root = pageOf('<p>Loading</p>');
  world.stored = [about('had a schedule')];
  const handlers = start(world);
  const state = async () => {
    const states = await handlers['annotator.states']();
    return states.ok && states.value[0]?.state;
  };
  expect(await state()).toBe('pending');
  root.firstElementChild!.textContent = TEXT;
  await vi.waitFor(async () => expect(await state()).toBe('anchored'), { timeout: 3_000 });
  expect(painted()).toEqual(['ink-yellow-light-0']);
});

test('another route of an app shows its own annotations', async () => {
  pageOf(`<p>${TEXT}</p>`);
  world.stored = [about('had a schedule')];
  const handlers = start(world);
  await handlers['annotator.states']();
  world.stored = [about('compared measurements', { color: 'purple' })];
  history.pushState(null, '', '?article=2');
  await vi.waitFor(() => expect(painted()).toEqual(['ink-purple-light-0']));
});

test('an answer about a route that was left is not heeded', async () => {
  pageOf(`<p>${TEXT}</p>`);
  const late = Promise.withResolvers<void>();
  world.stored = [about('had a schedule')];
  const first = succeed(page(world));
  vi.mocked(world.gateway.open).mockImplementationOnce(async () => {
    await late.promise;
    return first;
  });
  const handlers = start(world);
  await vi.waitFor(() => expect(world.gateway.open).toHaveBeenCalledOnce());
  world.stored = [about('compared measurements', { color: 'purple' })];
  history.pushState(null, '', '?article=2');
  await vi.waitFor(() => expect(painted()).toEqual(['ink-purple-light-0']));
  late.resolve();
  await handlers['annotator.states']();
  await new Promise(requestAnimationFrame);
  expect(painted()).toEqual(['ink-purple-light-0']);
});

test('a change made elsewhere repaints only what differs', async () => {
  pageOf(`<p>${TEXT}</p>`);
  world.stored = [about('had a schedule'), about('compared measurements')];
  const handlers = start(world);
  await handlers['annotator.states']();
  const kept = CSS.highlights.get('ink-yellow-light-0');
  world.stored = [
    about('had a schedule'),
    about('compared measurements', { color: 'blue', revision: 2 }),
  ];
  await handlers['annotations.changed']();
  await vi.waitFor(() =>
    expect(painted().sort()).toEqual(['ink-blue-light-0', 'ink-yellow-light-0']),
  );
  expect(CSS.highlights.get('ink-yellow-light-0')).toBe(kept);
});

test('the popup learns what is selected, and why nothing is', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  world.stored = [about('had a schedule')];
  const handlers = start(world);
  await handlers['annotator.states']();
  select(root, 'had a schedule');
  expect(await handlers['annotator.selection']()).toMatchObject({
    value: { quote: 'had a schedule', annotationId: 'had-a-schedule' },
  });
  getSelection()?.removeAllRanges();
  expect(await handlers['annotator.selection']()).toEqual(fail('nothing-selected'));
});

test('when its life ends, nothing of it stays on the page', async () => {
  pageOf(`<p>${TEXT}</p>`);
  world.stored = [about('had a schedule')];
  await start(world)['annotator.states']();
  world.life.abort();
  expect(painted()).toEqual([]);
});

test('a picture is highlighted from the browser’s menu, framed, and recoloured by doing it again', async () => {
  const image = '<img width="200" height="100" alt="The old quay" src="/quay.gif">';
  const root = pageOf(`<p>${TEXT}</p><p>${image}</p>`);
  const handlers = start(world);
  await handlers['annotator.states']();
  const [picture] = root.querySelectorAll('img');
  await handlers['annotator.command']({ command: 'highlight', image: picture!.src });
  expect(world.stored).toMatchObject([{ kind: 'image', quote: 'The old quay', color: 'green' }]);
  await vi.waitFor(() => expect(getComputedStyle(picture!).outlineStyle).toBe('dashed'));
  expect(painted()).toEqual([]);
  await handlers['annotator.command']({ command: 'highlight', image: picture!.src });
  expect(world.stored).toHaveLength(1);
  expect(world.view.notices.at(-1)?.kind).toBe('recolored');
  world.life.abort();
  expect(getComputedStyle(picture!).outlineStyle).toBe('none');
});

test('a picture that comes late is framed then', async () => {
  const selectors = [{ type: 'MediaSelector' as const, alt: 'The old quay', ordinal: 0 }];
  const root = pageOf(`<p>${TEXT}</p>`);
  world.stored = [about('The old quay', { kind: 'image', selectors })];
  const handlers = start(world);
  await handlers['annotator.states']();
  root.insertAdjacentHTML('beforeend', '<img width="200" height="100" alt="The old quay">');
  await vi.waitFor(async () =>
    expect(await handlers['annotator.states']()).toMatchObject({ value: [{ state: 'anchored' }] }),
  );
  expect(getComputedStyle(root.querySelector('img')!).outlineStyle).toBe('solid');
});
