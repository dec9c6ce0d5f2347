/** Text of a page or a reader that tries to leave its place, in every format that files are written in. */
export const POISON = [
  '}}, title = {stolen',
  '{unbalanced',
  'closing } and \\} and \\',
  '@article{other, title = {x}}',
  'per%cent & under_score #hash $5 ~ ^',
  'line\nTY  - BOOK\nER  - \n\nTY  - JOUR',
  'carriage\r\nER  - \r\nTY  - JOUR',
  'next\u0085ER  - \u2028TY  - JOUR\u2029AU  - Eve',
  '"quotes" \' and </script><script>alert(1)</script>',
  '\u202Eright to left\u2066\u0000 nul',
  'lone \uD83D surrogate',
  'a and b and c',
  'Comma, Person',
  '👩‍👩‍👧‍👦 नमस्ते 日本語 العربية',
] as const;
