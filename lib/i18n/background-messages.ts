import ar from './locales/ar.yml?background';
import de from './locales/de.yml?background';
import en from './locales/en.yml?background';
import es from './locales/es.yml?background';
import fr from './locales/fr.yml?background';
import ja from './locales/ja.yml?background';
import ptBR from './locales/pt-BR.yml?background';
import zhCN from './locales/zh-CN.yml?background';
import type { Locale } from './locales';
import type { Messages } from './translate';

/**
 * What the background says and hands to pages, in every language: it is one script, and service
 * workers refuse `import()`. Each is text until it is asked for, so that a reader pays for one.
 */
const MESSAGES: Readonly<Record<Locale, () => Messages>> = {
  ar,
  de,
  en,
  es,
  fr,
  ja,
  'pt-BR': ptBR,
  'zh-CN': zhCN,
};

export function backgroundMessages(locale: Locale): Messages {
  return MESSAGES[locale]();
}
