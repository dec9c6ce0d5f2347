import { browserLanguages } from '@/lib/browser/languages';
import { backgroundMessages } from '@/lib/i18n/background-messages';
import { chooseLocale } from '@/lib/i18n/locales';
import { regionalLocale } from '@/lib/i18n/regional-locale';
import { createTranslator, type Messages, type Translator } from '@/lib/i18n/translate';
import type { Settings } from '@/lib/settings/settings';

/** Groups of strings that surfaces inside a page show; nothing else is sent there. */
const IN_PAGE = ['annotator.', 'color.', 'doctor.', 'failure.', 'ui.'];

/** The strings of the language that the reader chose, or that the browser speaks. */
export async function readerTranslator(settings: Settings): Promise<Translator> {
  const { locale, messages } = await readerMessages(settings);
  return createTranslator(locale, messages);
}

/** The same for surfaces inside a page, which have no strings of their own. */
export async function inPageStrings(
  settings: Settings,
): Promise<{ locale: string; strings: Messages }> {
  const { locale, messages } = await readerMessages(settings);
  const strings = Object.fromEntries(
    Object.entries(messages).filter(([key]) => IN_PAGE.some((group) => key.startsWith(group))),
  );
  return { locale, strings };
}

async function readerMessages(settings: Settings): Promise<{ locale: string; messages: Messages }> {
  const languages = await browserLanguages();
  const locale = chooseLocale(await settings.get('language'), languages);
  return { locale: regionalLocale(locale, languages), messages: backgroundMessages(locale) };
}
