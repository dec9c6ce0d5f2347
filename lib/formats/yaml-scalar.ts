/**
 * A text as a double-quoted YAML scalar on one line (https://yaml.org/spec/1.2.2/#731-double-quoted-style).
 * Whatever the text holds, the scalar ends where it ends.
 */
export function yamlScalar(text: string): string {
  // A JSON string is such a scalar, except for the line ends and controls that only YAML knows.
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** A list of texts in flow style: `["one", "two"]`. */
export function yamlList(texts: readonly string[]): string {
  return `[${texts.map(yamlScalar).join(', ')}]`;
}
