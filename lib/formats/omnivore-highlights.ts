/** A passage as Omnivore wrote it: no id, date, colour or place. */
export interface OmnivorePassage {
  quote: string;
  tags: string[];
  note: string;
}

/**
 * Reads `highlights/<slug>.md` of an Omnivore export. Its writer turned each blank line of a quote
 * into the line `> ` and left all others bare, so a quote ends at the first line that is truly
 * empty. What follows is a line of labels and then a note, if there are any.
 *
 * @param labels those of the article: names of labels may hold spaces, and are told by them
 */
export function parseOmnivoreHighlights(
  markdown: string,
  labels: readonly string[] = [],
): OmnivorePassage[] {
  const passages: OmnivorePassage[] = [];
  let place: 'quote' | 'after' = 'after';
  for (const line of markdown.replace(/\r\n?/gu, '\n').split('\n')) {
    const last = passages.at(-1);
    if (place === 'quote' && last !== undefined && line !== '') {
      last.quote += line === '> ' ? '\n\n' : `${joint(last.quote)}${line}`;
    } else if (line === '') place = 'after';
    else if (/^> \S/u.test(line)) {
      passages.push({ quote: line.slice(2), tags: [], note: '' });
      place = 'quote';
    } else if (last !== undefined) {
      const tags = last.note === '' && last.tags.length === 0 ? labelsIn(line, labels) : [];
      if (tags.length > 0) last.tags = tags;
      else last.note += `${last.note === '' ? '' : '\n'}${line}`;
    }
  }
  return passages.map(({ quote, tags, note }) => ({
    quote: quote.replace(/ +$/gmu, '').trim(),
    tags,
    note: note.trim(),
  }));
}

function joint(quote: string): string {
  return quote === '' || quote.endsWith('\n') ? '' : '\n';
}

/** The labels of a line that is nothing but labels: `#one #two words`. */
function labelsIn(line: string, known: readonly string[]): string[] {
  if (!/^#\S/u.test(line)) return [];
  const found = line
    .split(/\s+(?=#)/u)
    .map((label) => label.replace(/^#/u, '').trim())
    .filter((label) => label !== '');
  const plain = new Set(known.map((label) => label.toLowerCase()));
  const isLabel = (label: string) => !/\s/u.test(label) || plain.has(label.toLowerCase());
  return found.every(isLabel) ? found : [];
}
