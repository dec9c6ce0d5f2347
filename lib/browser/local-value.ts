import { browser } from 'wxt/browser';

/** A value kept in `storage.local`, outside of the library. */
export interface LocalValue {
  /** Whatever is there; its reader checks what it is. */
  read(): Promise<unknown>;
  write(value: unknown): Promise<void>;
}

export function localValue(key: string): LocalValue {
  return {
    read: async () => (await browser.storage.local.get(key))[key],
    write: (value) => browser.storage.local.set({ [key]: value }),
  };
}
