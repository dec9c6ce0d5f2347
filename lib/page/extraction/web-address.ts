/** An address of the web, made whole; nothing for what is no address or of another kind. */
export function webAddress(
  given: string | null | undefined,
  base?: string,
  kinds = /^https?:$/u,
): URL | undefined {
  if (!given) return undefined;
  try {
    const url = new URL(given, base);
    return kinds.test(url.protocol) ? url : undefined;
  } catch {
    // Not an address at all; asking beforehand would read each one twice.
    return undefined;
  }
}
