/** Quotation marks by language; the language of the quote decides. */
const QUOTATION_MARKS: Record<string, readonly [open: string, close: string]> = {
  ar: ['«', '»'],
  da: ['»', '«'],
  de: ['„', '“'],
  es: ['«', '»'],
  fa: ['«', '»'],
  fr: ['« ', ' »'],
  it: ['«', '»'],
  ja: ['「', '」'],
  pl: ['„', '”'],
  pt: ['«', '»'],
  ru: ['«', '»'],
  uk: ['«', '»'],
};

/** The marks of a language, a BCP 47 tag; without one, those of English. */
export function quotationMarks(
  language: string | undefined,
): readonly [open: string, close: string] {
  return QUOTATION_MARKS[language?.split('-')[0] ?? ''] ?? ['“', '”'];
}
