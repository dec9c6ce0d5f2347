import { expect } from 'vitest';
import { newId } from '@/lib/domain/new-id';
import { flow } from '../support/flow';

const id = newId();

flow('what no page of ours would send is refused, and nothing is written', async (reader) => {
  const refused = { ok: false, failure: expect.objectContaining({ code: 'refused' }) };
  const forged: [name: string, payload: unknown][] = [
    ['library.replace', {}],
    ['toString', {}],
    ['__proto__', {}],
    ['annotation.delete', { id: { $ne: '' }, action: id }],
    ['annotation.edit', { id, revision: '1', action: id, note: 'x' }],
    ['draft.keep', { id, text: 5 }],
    ['site.asked', { site: 'https://news.example/path' }],
    ['annotator.command', { command: 'highlight' }],
    ['trash.purge', { ids: 'everything', action: id }],
    ['part.load', { part: '../background' }],
  ];
  for (const [name, payload] of forged) {
    expect(await reader.message(name, payload), name).toEqual(refused);
  }
  const desk = await reader.deskPage();
  const odd = await desk.evaluateInPage(async () => {
    const { runtime } = (
      globalThis as typeof globalThis & {
        chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      }
    ).chrome;
    return Promise.all([null, 5, 'text', [], { name: 5 }].map((one) => runtime.sendMessage(one)));
  });
  expect(odd).toEqual(odd.map(() => refused));
  expect(await reader.records('annotations')).toEqual([]);
  expect(await reader.records('changes')).toEqual([]);
});
