import * as v from 'valibot';

/**
 * A new identifier: a version-4 UUID (RFC 9562, https://www.rfc-editor.org/rfc/rfc9562).
 *
 * Made from `getRandomValues`, because `crypto.randomUUID` does not exist in content scripts of
 * plain-http pages. Whoever asks for a change makes its id, so that a repeated message does
 * nothing twice.
 */
export function newId(random: typeof secureRandom = secureRandom): string {
  const bytes = random(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

function secureRandom(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(bytes);
}

/** Ids of imports may come from other tools, so any short plain name is allowed. */
export const IdSchema = v.pipe(v.string(), v.regex(/^[\w.:-]{1,128}$/u));

/** An instant as ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
export const IsoDateTimeSchema = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'not a date'),
);
export type IsoDateTime = string;
export type AnnotationId = string;
export type ArticleId = string;
export type BatchId = string;
export type DraftId = string;
export type ActionId = string;
