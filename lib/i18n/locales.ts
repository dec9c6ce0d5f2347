import { writtenLanguage } from './regional-locale';
import type { Messages } from './translate';

const LOADERS = {
  en: () => import('./locales/en.yml'),
  ar: () => import('./locales/ar.yml'),
  de: () => import('./locales/de.yml'),
  es: () => import('./locales/es.yml'),
  fr: () => import('./locales/fr.yml'),
  ja: () => import('./locales/ja.yml'),
  'pt-BR': () => import('./locales/pt-BR.yml'),
  'zh-CN': () => import('./locales/zh-CN.yml'),
} satisfies Record<string, () => Promise<{ default: Messages }>>;

export type Locale = keyof typeof LOADERS;
export const LOCALES = Object.keys(LOADERS) as Locale[];

/**
 * The language to speak: the reader's choice, else the first of the browser's that we know, else
 * English. `pt-PT` is served by `pt-BR`; `zh-TW` is not by `zh-CN`, whose script is another.
 */
export function chooseLocale(setting: string, browserLanguages: readonly string[]): Locale {
  for (const language of [setting, ...browserLanguages]) {
    const written = writtenLanguage(language);
    const found = LOCALES.find((locale) => writtenLanguage(locale) === written);
    if (found !== undefined) return found;
  }
  return 'en';
}

export async function loadMessages(locale: Locale): Promise<Messages> {
  return (await LOADERS[locale]()).default;
}
