import type { ReaderLook } from '@/lib/domain/reader-look';
import type { Settings } from '@/lib/settings/settings';

const ROOT_SIZE = 16;

/** Sets the page as the reader likes it. Answers how to stop following the theme. */
export function dressReader(look: ReaderLook, settings: Settings): () => void {
  const { style, dataset } = document.documentElement;
  // Set as properties: our content security policy allows no style attributes.
  style.setProperty('--reader-size', `${look.size / ROOT_SIZE}rem`);
  style.setProperty('--reader-leading', String(look.leading));
  style.setProperty('--reader-letters', String(look.measure));
  const dress = (theme: 'auto' | 'light' | 'dark') => {
    const wanted = look.page === 'system' ? theme : look.page;
    if (wanted === 'auto') delete dataset.theme;
    else dataset.theme = wanted;
  };
  void settings.get('theme').then(dress);
  return settings.watch('theme', dress);
}
