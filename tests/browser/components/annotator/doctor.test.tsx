import { userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { CardApp } from '@/components/annotator/CardApp';
import type { Annotation, FoundPassage } from '@/lib/domain/annotation';
import { succeed } from '@/lib/domain/failure';
import type { CardActions, CardRequest } from '@/lib/domain/in-page';
import type { AnchorState } from '@/lib/domain/selector';
import { annotation } from '../../../support/records';
import { accessibilityFaults, show } from '../surface';

const one = annotation({ id: 'one', quote: 'a fixed share of the flow' });
const found: FoundPassage = { quote: 'a minimum share of the flow', selectors: [], score: 0.82 };
const box = { x: 0, y: 0, width: 100, height: 20 };

interface Case {
  state: AnchorState;
  place?: FoundPassage | undefined;
  about?: Annotation;
  readOnly?: boolean;
  locale?: 'en' | 'ar';
}

async function open({ state, place, about = one, readOnly = false, locale = 'en' }: Case) {
  const actions = {
    attach: vi.fn<CardActions['attach']>(),
    keep: vi.fn<CardActions['keep']>(),
    pick: vi.fn<CardActions['pick']>(),
    closed: vi.fn<CardActions['closed']>(),
  };
  const request: CardRequest = {
    place: { first: box, last: box, whole: box, tone: 'light', direction: 'ltr' },
    annotations: [about],
    states: { one: state },
    findings: place === undefined ? {} : { one: place },
    drafts: [],
    mode: 'read',
    readOnly,
    source: { title: 'A table', byline: [] },
    actions: {
      ...actions,
      save: async () => succeed({ outcome: 'saved', annotation: about }),
      remove: () => undefined,
      moveEnd: () => '',
      releaseEnds: () => undefined,
      copied: () => undefined,
      keepDraft: async () => succeed(null),
      dropDraft: () => undefined,
      emphasise: () => undefined,
    },
  };
  const shell = {
    resize: () => undefined,
    close: actions.closed,
    copy: async () => succeed({}),
    showNote: async () => undefined,
  };
  document.body.replaceChildren();
  await show(
    <main>
      <h1>A page</h1>
      <CardApp request={request} colorNames={{}} onWriting={() => undefined} shell={shell} />
    </main>,
    locale,
  );
  return actions;
}

const button = (name: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent === name);

test('a changed passage shows what went and what came, and takes the new text', async () => {
  const { attach, closed } = await open({ state: 'changed', place: found });
  expect(document.querySelector('del')?.textContent).toBe('fixed');
  expect(document.querySelector('ins')?.textContent).toBe('minimum');
  await userEvent.click(button('Use the new text')!);
  expect(attach).toHaveBeenCalledWith(one, found);
  expect(closed).toHaveBeenCalled();
});

test('one that was kept over this text is not asked about again', async () => {
  await open({ state: 'changed', place: found, about: { ...one, keptOver: found.quote } });
  expect(button('Keep mine')).toBeUndefined();
  expect(document.querySelector('.versions')).not.toBeNull();
});

test('an orphan offers the place most like it, or to pick one', async () => {
  const { attach, pick } = await open({ state: 'orphan', place: found });
  expect(document.body.textContent).toContain('Closest on the page now, 82% alike');
  await userEvent.click(button('Attach here')!);
  expect(attach).toHaveBeenCalledWith(one, found);
  await userEvent.click(button('Pick the place myself')!);
  expect(pick).toHaveBeenCalledWith(one);
});

test('a place that is hardly alike is not offered', async () => {
  await open({ state: 'orphan', place: { ...found, score: 0.2 } });
  expect(button('Attach here')).toBeUndefined();
  expect(button('Pick the place myself')).toBeDefined();
});

test('in a private window it is compared, and nothing can be changed', async () => {
  await open({ state: 'changed', place: found, readOnly: true });
  expect(document.querySelector('del')).not.toBeNull();
  expect(button('Use the new text')).toBeUndefined();
});

test.each(['en', 'ar'] as const)('it bars nobody in %s', async (locale) => {
  for (const state of ['changed', 'orphan'] as const) {
    await open({ state, place: found, locale });
    expect(document.querySelector('.diff')).not.toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
  }
});
