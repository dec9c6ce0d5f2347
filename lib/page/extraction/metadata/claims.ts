/** What one source says of the article. Nothing is checked or compared yet. */
export interface Claims {
  /** The article's headline, without anything around it. */
  headline?: string | undefined;
  /** A title for window or shop window: the site's name may stand in it. */
  title?: string | undefined;
  /** Names as they stand there, each perhaps several people. */
  authors?: string[] | undefined;
  /** The names stand as readers see them, not as a catalogue might list them. */
  areAuthorsShown?: boolean;
  siteName?: string | undefined;
  /** Who publishes it: often, not always, the site's name. */
  publisher?: string | undefined;
  published?: string | undefined;
  language?: string | undefined;
  canonicalUrl?: string | undefined;
  excerpt?: string | undefined;
  image?: string | undefined;
  section?: string | undefined;
  /** Said outright, in either sense. */
  isPaywalled?: boolean | undefined;
}

/** Text on one line, without spaces at its ends. */
export function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s\u00ad\u200b\ufeff]+/gu, ' ').trim();
}
