import type { Surface } from '../browsers/surface';
import type { Reader } from '../reader';

/** In which the surfaces speak while pictures are taken. */
export type Language = 'en' | 'ar';

/** A surface in a state that has a name in the design. */
export interface Scene {
  name: string;
  /** Of the window, in CSS pixels; absent for a popup, which has its own size. */
  size?: { width: number; height: number };
  /** Arranged for a finger. */
  touch?: boolean;
  /** Brings the surface into that state. Nothing is found by its words: they differ by language. */
  arrange(reader: Reader, language: Language): Promise<Surface>;
}
