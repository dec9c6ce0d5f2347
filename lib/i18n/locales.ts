import type { Messages } from './translate';

const LOADERS = {
  en: () => import('./locales/en.yml'),
  ar: () => import('./locales/ar.yml'),
} satisfies Record<string, () => Promise<{ default: Messages }>>;

export type Locale = keyof typeof LOADERS;
export const LOCALES = Object.keys(LOADERS) as Locale[];

/** The language to speak: the reader's choice, else the first of the browser's that we know, else English. */
export function chooseLocale(setting: string, browserLanguages: readonly string[]): Locale {
  for (const language of [setting, ...browserLanguages]) {
    const exact = LOCALES.find((locale) => locale.toLowerCase() === language.toLowerCase());
    const base = LOCALES.find((locale) => locale === language.split('-')[0]?.toLowerCase());
    const found = exact ?? base;
    if (found !== undefined) return found;
  }
  return 'en';
}

export async function loadMessages(locale: Locale): Promise<Messages> {
  return (await LOADERS[locale]()).default;
}
