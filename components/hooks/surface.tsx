import { render, type ComponentChildren } from 'preact';
import { chooseLocale, loadMessages } from '@/lib/i18n/locales';
import { regionalLocale } from '@/lib/i18n/regional-locale';
import { createTranslator, type Translator } from '@/lib/i18n/translate';
import type { Settings } from '@/lib/settings/settings';
import { I18nContext } from './i18n';

export interface SurfaceOptions {
  /** Where it is rendered. */
  root: HTMLElement;
  settings: Settings;
  /** The languages of the browser, the preferred one first. */
  languages: () => Promise<readonly string[]>;
  children: ComponentChildren;
}

/**
 * Renders a page of ours in the reader's language, theme and text size, and follows all three when
 * they are changed, here or elsewhere; what is typed stays. Answers how to take it down.
 */
export async function renderSurface(options: SurfaceOptions): Promise<() => void> {
  const { root, settings, children } = options;
  const [language, theme, scale, languages] = await Promise.all([
    settings.get('language'),
    settings.get('theme'),
    settings.get('textScale'),
    options.languages(),
  ]);
  let wanted = language;
  const speak = async (chosen: string) => {
    wanted = chosen;
    const translator = await translatorOf(chosen, languages);
    if (wanted !== chosen) return; // another one was chosen while this one was loaded
    document.documentElement.lang = translator.locale;
    document.documentElement.dir = translator.direction;
    render(<I18nContext.Provider value={translator}>{children}</I18nContext.Provider>, root);
  };
  showTheme(theme);
  showScale(scale);
  await speak(language);
  const stops = [
    settings.watch('language', (chosen) => void speak(chosen)),
    settings.watch('theme', showTheme),
    settings.watch('textScale', showScale),
  ];
  return () => {
    for (const stop of stops) stop();
    render(null, root);
  };
}

async function translatorOf(language: string, languages: readonly string[]): Promise<Translator> {
  const locale = chooseLocale(language, languages);
  return createTranslator(regionalLocale(locale, languages), await loadMessages(locale));
}

function showTheme(theme: 'auto' | 'light' | 'dark'): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** In percent of the browser's own text size; every size of ours follows it. */
function showScale(scale: number): void {
  document.documentElement.style.fontSize = scale === 1 ? '' : `${scale * 100}%`;
}
