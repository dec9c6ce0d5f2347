import axe from 'axe-core';
import { render, type ComponentChildren } from 'preact';
import { onTestFinished } from 'vitest';
import { I18nContext } from '@/components/hooks/i18n';
import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/library.css';
import '@/components/styles/versions.css';
import '@/components/styles/articles.css';
import '@/components/styles/options.css';
import { loadMessages, type Locale } from '@/lib/i18n/locales';
import { createTranslator } from '@/lib/i18n/translate';
import { pseudoMessages } from './pseudo-locale';

let isPseudo = false;

/** Until the test ends, surfaces speak an English made strange, by which other words stand out. */
export function speakPseudo(): void {
  isPseudo = true;
  onTestFinished(() => {
    isPseudo = false;
  });
}

/** Puts a surface into the document, in a language; it is taken away when the test ends. */
export async function show(children: ComponentChildren, locale: Locale = 'en'): Promise<void> {
  const messages = await loadMessages(locale);
  const translator = createTranslator(locale, isPseudo ? pseudoMessages(messages) : messages);
  const place = document.createElement('div');
  document.documentElement.lang = locale;
  document.documentElement.dir = translator.direction;
  document.title = 'Pullquote';
  still();
  document.body.append(place);
  render(<I18nContext.Provider value={translator}>{children}</I18nContext.Provider>, place);
  onTestFinished(() => {
    render(null, place);
    place.remove();
    delete document.documentElement.dataset.theme;
    document.documentElement.style.fontSize = '';
  });
}

/** Colours are measured at rest, not on their way. */
function still(): void {
  if (document.getElementById('still') !== null) return;
  const sheet = document.createElement('style');
  sheet.id = 'still';
  sheet.textContent = '* { transition: none !important; animation: none !important; }';
  document.head.append(sheet);
}

/** What axe finds against the document: the rule and the element of each violation. */
export async function accessibilityFaults(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
