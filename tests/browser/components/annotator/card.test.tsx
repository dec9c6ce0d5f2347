import { userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { CardApp } from '@/components/annotator/CardApp';
import type { Annotation } from '@/lib/domain/annotation';
import { fail, succeed } from '@/lib/domain/failure';
import type { CardActions, CardRequest } from '@/lib/domain/in-page';
import { annotation } from '../../../support/records';
import { accessibilityFaults, show } from '../surface';

const box = { x: 0, y: 0, width: 100, height: 20 };
const one = annotation({ id: 'one', note: 'The whole method.', tags: ['method'] });

function actions(changes: Partial<CardActions> = {}): CardActions {
  return {
    save: vi.fn<CardActions['save']>(async () => succeed({ outcome: 'saved', annotation: one })),
    remove: vi.fn<CardActions['remove']>(),
    attach: vi.fn<CardActions['attach']>(),
    keep: vi.fn<CardActions['keep']>(),
    pick: vi.fn<CardActions['pick']>(),
    moveEnd: vi.fn<CardActions['moveEnd']>(() => 'for fourteen months'),
    releaseEnds: vi.fn<CardActions['releaseEnds']>(),
    copied: vi.fn<CardActions['copied']>(),
    keepDraft: vi.fn<CardActions['keepDraft']>(async () => succeed(null)),
    dropDraft: vi.fn<CardActions['dropDraft']>(),
    emphasise: vi.fn<CardActions['emphasise']>(),
    closed: vi.fn<CardActions['closed']>(),
    ...changes,
  };
}

function requestOf(annotations: Annotation[], changes: Partial<CardRequest> = {}): CardRequest {
  return {
    place: { first: box, last: box, whole: box, tone: 'light', direction: 'ltr' },
    annotations,
    states: {},
    findings: {},
    drafts: [],
    mode: 'read',
    readOnly: false,
    source: { title: 'A table', byline: [] },
    actions: actions(),
    ...changes,
  };
}

const close = vi.fn<() => void>();

async function open(request: CardRequest, locale: 'en' | 'ar' = 'en'): Promise<void> {
  close.mockClear();
  const shell = {
    resize: () => undefined,
    close,
    copy: async () => succeed({}),
    showNote: async (element: Element, markdown: string) => {
      element.textContent = markdown;
    },
  };
  await show(
    <main>
      <h1>A page</h1>
      <CardApp request={request} colorNames={{}} onWriting={() => undefined} shell={shell} />
    </main>,
    locale,
  );
}

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (each) => each.ariaLabel === name || each.textContent === name,
  );

test.each(['en', 'ar'] as const)(
  'card, editor and chooser are without fault in %s',
  async (locale) => {
    const requests = [
      requestOf([one]),
      requestOf([one], { mode: 'write' }),
      requestOf([one, annotation({ id: 'two', color: 'blue' })]),
    ];
    for (const request of requests) {
      document.body.replaceChildren();
      await open(request, locale);
      expect(document.querySelector('[role=dialog]')).not.toBeNull();
      expect(await accessibilityFaults()).toEqual([]);
    }
  },
);

test('a card shows the note, its tags and what the colour means', async () => {
  await open(requestOf([one], { states: { one: 'changed' } }));
  for (const part of ['The whole method.', 'method', 'Main point', 'Edited since you marked it']) {
    await vi.waitFor(() => expect(document.body.textContent).toContain(part));
  }
});

test('the note that opens takes the very first key', async () => {
  await open(requestOf([one], { mode: 'write' }));
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
});

test('every key is kept as a draft, and Ctrl Enter saves', async () => {
  const request = requestOf([one], { mode: 'write' });
  await open(request);
  await userEvent.keyboard('{End} More');
  expect(request.actions.keepDraft).toHaveBeenCalledTimes(5);
  expect(request.actions.keepDraft).toHaveBeenLastCalledWith(
    expect.objectContaining({ annotationId: 'one', revision: 1, text: 'The whole method. More' }),
  );
  await vi.waitFor(() => expect(document.body.textContent).toContain('Draft kept'));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(request.actions.save).toHaveBeenCalledWith(
    expect.objectContaining({ id: 'one', note: 'The whole method. More', revision: 1 }),
  );
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
  expect(request.actions.dropDraft).toHaveBeenCalled();
});

test('a draft is back with the time it was written, and can be put aside', async () => {
  const draft = {
    id: 'd',
    annotationId: 'one',
    pageUrl: 'https://x.example/',
    text: 'Half a thought',
    at: '2026-11-13T09:41:00.000Z',
  };
  await open(requestOf([one], { drafts: [draft] }));
  expect(document.querySelector('textarea')?.value).toBe('Half a thought');
  expect(document.body.textContent).toMatch(/Your unsaved text from .+ is back\./u);
  await userEvent.click(button('Start empty')!);
  expect(document.querySelector('textarea')?.value).toBe('The whole method.');
});

test('text that was stored is no draft any more', async () => {
  const draft = {
    id: 'd',
    annotationId: 'one',
    pageUrl: 'https://x.example/',
    text: one.note,
    at: '2026-11-13T09:41:00.000Z',
  };
  await open(requestOf([one], { drafts: [draft] }));
  expect(document.querySelector('textarea')).toBeNull();
  expect(button('Edit')).toBeDefined();
});

test('when saving fails, the text is still there', async () => {
  const save = vi.fn<CardActions['save']>(async () => fail('storage-full'));
  await open(requestOf([one], { mode: 'write', actions: actions({ save }) }));
  await userEvent.click(button('Save')!);
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
  expect(document.querySelector('textarea')?.value).toBe('The whole method.');
  expect(close).not.toHaveBeenCalled();
});

test('a note changed elsewhere meanwhile is offered beside the one being written', async () => {
  const stored = { ...one, note: 'Written elsewhere', revision: 7 };
  const save = vi.fn<CardActions['save']>(async () => succeed({ outcome: 'conflict', stored }));
  await open(requestOf([one], { mode: 'write', actions: actions({ save }) }));
  await userEvent.click(button('Save')!);
  await vi.waitFor(() => expect(document.body.textContent).toContain('Written elsewhere'));
  expect(document.querySelector('textarea')?.value).toBe('The whole method.');
  await userEvent.click(button('Save mine')!);
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ revision: 7 }));
});

test('where several lie, the newest is first; arrows and Enter choose', async () => {
  const request = requestOf([annotation({ id: 'two', quote: 'the newer' }), one]);
  await open(request);
  expect(document.body.textContent).toContain('2 annotations here');
  document.querySelector<HTMLElement>('[data-first]')?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(request.actions.emphasise).toHaveBeenLastCalledWith(['one']);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(document.body.textContent).toContain('The whole method.'));
});

test('in a private window nothing can be changed', async () => {
  await open(requestOf([one], { readOnly: true }));
  expect(button('Edit')).toBeUndefined();
  expect(button('Delete')).toBeUndefined();
  expect(document.body.textContent).toContain('Nothing is kept in a private window.');
});

test('Escape closes, Delete asks nothing', async () => {
  const request = requestOf([one]);
  await open(request);
  document.querySelector<HTMLElement>('[data-first]')?.focus();
  await userEvent.keyboard('{Escape}');
  expect(close).toHaveBeenCalledTimes(1);
  await userEvent.click(button('Delete')!);
  expect(request.actions.remove).toHaveBeenCalledWith(one);
});

test('the ends of a highlight move word by word, and Escape puts them back', async () => {
  const request = requestOf([one], { states: { one: 'anchored' } });
  await open(request);
  await userEvent.click(button('Move its ends')!);
  expect(await accessibilityFaults()).toEqual([]);
  await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowLeft}{/Shift}');
  expect(request.actions.moveEnd).toHaveBeenNthCalledWith(1, one, 'end', 1);
  expect(request.actions.moveEnd).toHaveBeenNthCalledWith(2, one, 'start', -1);
  expect(document.querySelector('[role=status]')?.textContent).toBe('for fourteen months');
  await userEvent.keyboard('{Escape}');
  expect(request.actions.releaseEnds).toHaveBeenCalledWith(false);
  expect(close).toHaveBeenCalledTimes(1);
});

test('a note begins with what was typed before its card was there', async () => {
  const request = requestOf([one], { mode: 'write', ahead: () => ' So' });
  await open(request);
  await vi.waitFor(() =>
    expect(document.querySelector('textarea')?.value).toBe('The whole method. So'),
  );
  expect(request.actions.keepDraft).toHaveBeenCalledOnce();
});
