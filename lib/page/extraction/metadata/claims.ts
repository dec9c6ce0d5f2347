/** What one source says of the article. Nothing is checked or compared yet. */
export interface Claims {
  title?: string;
  /** Names as they stand there, each perhaps several people. */
  authors?: string[];
  siteName?: string;
  published?: string;
  language?: string;
  canonicalUrl?: string;
  excerpt?: string;
  image?: string;
  section?: string;
  /** The page says that not everybody may read all of it. */
  paywalled?: boolean;
  /** Open Graph's or schema.org's word for what this page is. */
  kind?: string;
}

/** Text on one line, without spaces at its ends. */
export function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s\u00ad\u200b\ufeff]+/gu, ' ').trim();
}
