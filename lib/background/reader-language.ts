import { browserLanguages } from '@/lib/browser/languages';
import { chooseLocale, type Locale, loadMessages } from '@/lib/i18n/locales';
import { createTranslator, type Messages, type Translator } from '@/lib/i18n/translate';
import type { Settings } from '@/lib/settings/settings';

/** Groups of strings that surfaces inside a page show; nothing else is sent there. */
const IN_PAGE = ['annotator.', 'color.', 'doctor.', 'failure.', 'ui.'];

/** The strings of the language that the reader chose, or that the browser speaks. */
export async function readerTranslator(settings: Settings): Promise<Translator> {
  const locale = await readerLocale(settings);
  return createTranslator(locale, await loadMessages(locale));
}

/** The same for surfaces inside a page, which have no strings of their own. */
export async function inPageStrings(
  settings: Settings,
): Promise<{ locale: string; strings: Messages }> {
  const locale = await readerLocale(settings);
  const messages = Object.entries(await loadMessages(locale));
  const strings = Object.fromEntries(
    messages.filter(([key]) => IN_PAGE.some((group) => key.startsWith(group))),
  );
  return { locale, strings };
}

async function readerLocale(settings: Settings): Promise<Locale> {
  return chooseLocale(await settings.get('language'), await browserLanguages());
}
