/**
 * The longest passage that can be annotated, in UTF-16 units of its raw text. In a file of its own,
 * because code in pages needs it without the schemas.
 */
export const QUOTE_LENGTH_LIMIT = 200_000;

/** The longest passage that is remembered beside a quote, in UTF-16 units. */
export const FOUND_LENGTH_LIMIT = 20_000;
