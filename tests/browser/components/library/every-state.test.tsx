import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryApp } from '@/components/library/LibraryApp';
import type { LibraryGateway, ImportOutlook } from '@/components/library/gateway';
import { succeed } from '@/lib/domain/failure';
import { faultsInEveryLook } from '../looks';
import { show } from '../surface';
import { fakeLibrary, sampleContents } from './fake-library';

const [differing] = sampleContents().annotations;

/** What a file would change: everything that a report can say. */
const OUTLOOK: ImportOutlook = {
  format: 'backup',
  placeless: true,
  records: 470,
  written: '2026-11-01T08:30:00.000Z',
  added: { annotations: 412, articles: 58 },
  same: 37,
  merged: 3,
  joined: 4,
  work: 12,
  refused: 2,
  unreadable: [],
  differing:
    differing === undefined
      ? []
      : [{ stored: differing, incoming: { ...differing, note: 'Epigraph?' } }],
  samples: sampleContents().annotations.slice(0, 2),
  begins: true,
  apply: () => new Promise(() => undefined),
};

const STATES: [name: string, query: string, keys?: string][] = [
  ['the list', ''],
  ['search results', '?q=argument&tag=negotiation'],
  ['nothing found', '?q=zzz&color=pink'],
  ['an article', '?article=table'],
  ['what needs attention', '?view=attention'],
  ['the trash', '?view=trash'],
  ['some selected', '', 'jxjx'],
  ['an annotation being edited', '', 'je'],
  ['the keys', '', '?'],
];

async function open(query: string, locale: 'en' | 'ar', changes: Partial<LibraryGateway> = {}) {
  history.replaceState(null, '', `${location.pathname}${query}`);
  const gateway = { ...fakeLibrary().gateway, ...changes };
  await show(
    <LibraryApp gateway={gateway} optionsAddress="/options.html" isPrivate={false} />,
    locale,
  );
  await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeInTheDocument();
}

beforeEach(() => page.viewport(1280, 900));

describe.each(['en', 'ar'] as const)('axe finds nothing, and nothing is cut off (%s)', (locale) => {
  test.each(STATES)('%s', async (_name, query, keys = '') => {
    await open(query, locale);
    if (keys !== '') await userEvent.keyboard(keys);
    expect(await faultsInEveryLook()).toEqual([]);
  });

  test.each([
    ['an empty library', { contents: () => contentsOf([], []) }],
    [
      'a lost library',
      {
        status: async () =>
          succeed({
            state: 'missing' as const,
            annotations: 0,
            articles: 0,
            remembered: { annotations: 1_284, articles: 212, at: '2026-11-20T10:00:00.000Z' },
          }),
      },
    ],
  ] satisfies [string, Partial<LibraryGateway>][])('%s', async (_name, changes) => {
    await open('', locale, changes);
    expect(await faultsInEveryLook()).toEqual([]);
  });

  test('the export', async () => {
    await open('', locale);
    document.querySelector<HTMLElement>('.library-top .button:not(.button-quiet)')!.click();
    await expect.poll(() => document.querySelector('dialog[open] .choice')).not.toBeNull();
    expect(await faultsInEveryLook()).toEqual([]);
  });

  test('what a restore would do', async () => {
    await open('', locale, { imports: { plan: async () => succeed(OUTLOOK) } });
    document.querySelector<HTMLElement>('.library-foot .button')!.click();
    await expect.poll(() => document.querySelector('dialog[open] input')).not.toBeNull();
    expect(await faultsInEveryLook()).toEqual([]);
    const input = document.querySelector<HTMLInputElement>('dialog[open] input')!;
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'backup.pullquote.gz'));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await expect.poll(() => document.querySelector('dialog[open] .ledger')).not.toBeNull();
    expect(await faultsInEveryLook()).toEqual([]);
  });
});

function contentsOf(articles: [], annotations: []) {
  return {
    subscribe(onValue: (value: { articles: []; annotations: [] }) => void) {
      onValue({ articles, annotations });
      return { unsubscribe: () => undefined };
    },
  };
}
