import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/library.css';
import '@/components/styles/options.css';
import '@/components/rescue/rescue.css';
import { describe, expect, onTestFinished, test } from 'vitest';
import { showRescuePage, type RescueGateway } from '@/components/rescue/rescue-page';
import { loadMessages } from '@/lib/i18n/locales';
import { createTranslator } from '@/lib/i18n/translate';
import { faultsInEveryLook } from '../looks';

const FOUND: [name: string, found: RescueGateway['found']][] = [
  ['a library', { annotations: 1_284 }],
  ['no library', 'nothing'],
  ['a library that cannot be read', 'refusal'],
];

describe.each(['en', 'ar'] as const)('axe finds nothing, and nothing is cut off (%s)', (locale) => {
  test.each(FOUND)('%s', async (_name, found) => {
    const translator = createTranslator(locale, await loadMessages(locale));
    document.documentElement.lang = locale;
    document.documentElement.dir = translator.direction;
    document.title = 'Pullquote';
    const root = document.createElement('main');
    root.className = 'sheet';
    document.body.replaceChildren(root);
    onTestFinished(() => root.remove());
    showRescuePage(root, translator, {
      found,
      detail: 'version 10',
      save: () => Promise.resolve({ annotations: 1_281, unreadable: 3 }),
      openLibrary: () => undefined,
    });
    expect(await faultsInEveryLook()).toEqual([]);
  });
});
