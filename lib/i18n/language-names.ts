import type { Locale } from './locales';

/** Each language in its own words, as its reader looks for it, in the order of the choice. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  'pt-BR': 'Português (Brasil)',
  ar: 'العربية',
  ja: '日本語',
  'zh-CN': '简体中文',
};
