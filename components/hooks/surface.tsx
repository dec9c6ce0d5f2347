import { render, type ComponentChildren } from 'preact';
import { chooseLocale, loadMessages } from '@/lib/i18n/locales';
import { regionalLocale } from '@/lib/i18n/regional-locale';
import { createTranslator } from '@/lib/i18n/translate';
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
 * Renders a page of ours in the reader's language, theme and text size, and follows the theme and
 * the size when they are changed elsewhere. Answers how to take it down.
 */
export async function renderSurface(options: SurfaceOptions): Promise<() => void> {
  const { root, settings, children } = options;
  const [language, theme, scale, languages] = await Promise.all([
    settings.get('language'),
    settings.get('theme'),
    settings.get('textScale'),
    options.languages(),
  ]);
  const locale = chooseLocale(language, languages);
  const messages = await loadMessages(locale);
  const translator = createTranslator(regionalLocale(locale, languages), messages);
  const page = document.documentElement;
  page.lang = translator.locale;
  page.dir = translator.direction;
  showTheme(theme);
  showScale(scale);
  render(<I18nContext.Provider value={translator}>{children}</I18nContext.Provider>, root);
  const stops = [settings.watch('theme', showTheme), settings.watch('textScale', showScale)];
  return () => {
    for (const stop of stops) stop();
    render(null, root);
  };
}

function showTheme(theme: 'auto' | 'light' | 'dark'): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** In percent of the browser's own text size; every size of ours follows it. */
function showScale(scale: number): void {
  document.documentElement.style.fontSize = scale === 1 ? '' : `${scale * 100}%`;
}
