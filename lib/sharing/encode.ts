/**
 * A text as part of an address. More than `encodeURIComponent` does: brackets, apostrophes and
 * asterisks would end the address where it is pasted. Half characters, which cannot be encoded, are
 * replaced.
 */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /['()*!]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** An address with its parameters; absent ones are left out. */
export function withParameters(
  address: string,
  parameters: Readonly<Record<string, string | undefined>>,
): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encode(value)}`],
  );
  return `${address}?${pairs.join('&')}`;
}

/** Room for what stands in an address: browsers and servers cut longer ones, in UTF-16 units. */
export function addressRoom(length: number, rest = 0) {
  return { limit: length, count: (text: string) => rest + encode(text).length };
}
