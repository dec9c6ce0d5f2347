declare module 'bibtex-parse' {
  interface Field {
    name: string;
    value: string;
  }
  /** What stands in a file: entries, and as comments everything between them. */
  export function parse(
    text: string,
  ): (
    | { itemtype: 'entry'; type: string; key: string; fields: Field[] }
    | { itemtype: 'comment'; comment: string }
  )[];
}
