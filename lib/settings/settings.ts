import { browser } from 'wxt/browser';
import { readSetting, type SettingName, type SettingValue } from '@/lib/domain/setting';

/** The reader's settings, kept on this device. */
export interface Settings {
  get<Name extends SettingName>(name: Name): Promise<SettingValue<Name>>;
  /** Keeps a value. From a private window nothing is kept. */
  set<Name extends SettingName>(name: Name, value: SettingValue<Name>): Promise<void>;
  /** Calls back after each change, wherever it was made. Answers how to stop. */
  watch<Name extends SettingName>(
    name: Name,
    onChange: (value: SettingValue<Name>) => void,
  ): () => void;
}

/** The key of a setting in `storage.local`; one key each, so that two writers never undo each other. */
const keyOf = (name: SettingName) => `setting.${name}`;

/**
 * Settings over `storage.local`.
 *
 * `isPrivate` says whether this surface speaks for a private window. Firefox runs our pages of a
 * private window in private, which is the default; Chromium's popup over a private tab runs in the
 * normal profile and learns it from its tab, so it is asked at each write.
 */
export function createSettings(isPrivate: () => boolean = runsInPrivate): Settings {
  return {
    async get(name) {
      const stored = await browser.storage.local.get(keyOf(name));
      return readSetting(name, stored[keyOf(name)]);
    },
    async set(name, value) {
      if (isPrivate()) return;
      await browser.storage.local.set({ [keyOf(name)]: value });
    },
    watch(name, onChange) {
      const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
        const change = changes[keyOf(name)];
        if (area === 'local' && change !== undefined) onChange(readSetting(name, change.newValue));
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

function runsInPrivate(): boolean {
  return browser.extension.inIncognitoContext;
}
