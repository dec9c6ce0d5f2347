import type { MessageKey } from '@/lib/i18n/translate';

/** The keys of the library, as they are listed to the reader. */
export const LIBRARY_KEYS: readonly {
  label: MessageKey;
  keys: readonly (readonly string[])[];
}[] = [
  { label: 'library.key.search', keys: [['/']] },
  { label: 'library.key.move', keys: [['J'], ['K']] },
  { label: 'library.key.open', keys: [['Enter']] },
  { label: 'library.key.edit', keys: [['E']] },
  { label: 'popup.shareQuote', keys: [['S']] },
  { label: 'library.key.pick', keys: [['X']] },
  { label: 'library.key.remove', keys: [['Delete']] },
  { label: 'library.key.undo', keys: [['Ctrl', 'Z']] },
  { label: 'library.key.help', keys: [['?']] },
];
