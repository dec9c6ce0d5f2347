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
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function secureRandom(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(bytes);
}
