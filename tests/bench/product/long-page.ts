const WORDS =
  'the river council met again and nobody moved a chair before the tea was poured'.split(' ');

/** An article of about 3,000 words, the same each time. */
export function longPage(paragraphs = 60, words = 50): string {
  const body = Array.from({ length: paragraphs }, (_, number) => {
    const text = Array.from(
      { length: words },
      (_one, at) => WORDS[(number * 7 + at) % WORDS.length] ?? '',
    ).join(' ');
    return `<p>Paragraph ${number} says that ${text}.</p>`;
  }).join('\n');
  return `<!doctype html><html lang="en"><title>The river council</title>
<article><h1>The river council</h1><p class="byline">By Ann Author</p>${body}</article>`;
}

/** The passage of a paragraph that no other paragraph has. */
export function passageOf(number: number): string {
  return `Paragraph ${number} says that`;
}
