/** What pages and readers write that breaks addresses, counts and previews. */
export const HOSTILE: readonly string[] = [
  '👩‍👩‍👧‍👦👨‍👩‍👦🏳️‍🌈🇩🇪👍🏽 '.repeat(60),
  'abc\u202Egnp.exe\u2066 and \u2067so on ',
  '100 % of #hash & a=b?c=d/e+f ; x@y ',
  'one\ntwo\r\nthree\n\nfour\u2028five ',
  'A word and another. '.repeat(500),
  '漢字とひらがなとカタカナの長い文章です。'.repeat(120),
  'كان الجدل حول الوقائع قد انتهى. '.repeat(80),
  'e\u0301'.repeat(900),
  'x'.repeat(10_000),
  `"'()*!~<script>alert(1)</script> \\ \` `,
  'half \uD83D of a pair and \uDC69 ',
  'see example.com and https://other.example/path?x=1 now ',
];

/** A parameter of an address, as the place reads it. */
export function parameter(url: string, name: string): string | null {
  return new URL(url).searchParams.get(name);
}

/** Whether an address is made of characters that no place that it is pasted into misreads. */
export function isPlainAddress(url: string): boolean {
  return /^[\w:/?=&%.~-]+$/u.test(url);
}
