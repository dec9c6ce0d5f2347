/** JSON that may stand in a `<script>` or any other element: no tag begins or ends in it. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>\u2028\u2029]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
