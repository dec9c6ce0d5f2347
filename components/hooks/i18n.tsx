import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '@/lib/i18n/translate';

/** The reader's language, provided once at the root of each surface. */
export const I18nContext = createContext<Translator | undefined>(undefined);

/** The translator of the surface: `const { t } = useI18n()`. */
export function useI18n(): Translator {
  const translator = useContext(I18nContext);
  if (translator === undefined) throw new Error('This surface was rendered outside I18nContext.');
  return translator;
}
