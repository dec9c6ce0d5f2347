import type { HighlightColor } from '@/lib/domain/highlight-color';

/** The settings that the annotator of a page knows. */
export interface AnnotatorSettings {
  lastColor: HighlightColor;
  colorNames: Partial<Record<HighlightColor, string>>;
  /** On the page's site. */
  toolbar: 'always' | 'modifier' | 'off';
  rapid: boolean;
  printHighlights: boolean;
  /** 1 is the browser's own text size. */
  textScale: number;
  theme: 'auto' | 'light' | 'dark';
}
