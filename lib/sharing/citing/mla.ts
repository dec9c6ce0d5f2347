import type { CitationStyle, CitedWork, Piece } from './citation';
import { familyOf, inOrder, inverted } from './cite-names';
import { addressPiece, closed, dayShortMonthYear, quotedWith, shortTitle } from './cite-words';

/** MLA Handbook, 9th edition: an article on a website (the template of core elements). */
export const mlaStyle = {
  id: 'mla',
  cite({ authors, title, site, authorIsSite, published, accessed, url }) {
    // The author element: an organisation that publishes its own work is not named as its author.
    const named = authorIsSite ? [] : authors;
    const full: Piece[] = [
      named.length === 0 ? '' : `${closed(authorsOf(named))} `,
      quotedWith('.', title),
    ];
    const container: Piece[][] = [
      ...(site === undefined ? [] : [[{ italic: site }]]),
      ...(published === undefined ? [] : [[dayShortMonthYear(published)]]),
      // The location element (pp. 195–6): the protocol may be left out.
      ...(url === undefined ? [] : [[addressPiece(url, url.replace(/^https?:\/\//u, ''))]]),
    ];
    container.forEach((element, index) => full.push(index === 0 ? ' ' : ', ', ...element));
    if (container.length > 0) full.push('.');
    // The date of access (p. 211): when there is no date of publication, the day of access stands in for it.
    if (published === undefined && accessed !== undefined) {
      full.push(` Accessed ${dayShortMonthYear(accessed)}.`);
    }
    return { full, inText: [`(${inTextOf(named, title)})`] };
  },
} as const satisfies CitationStyle;

/** Two authors, three or more: only the first name is inverted; of three or more, only the first is given. */
function authorsOf(authors: CitedWork['authors']): string {
  const [first, second] = authors;
  if (first === undefined) return '';
  if (second === undefined) return inverted(first);
  return authors.length === 2
    ? `${inverted(first)}, and ${inOrder(second)}`
    : `${inverted(first)}, et al.`;
}

/** In the text: the name, or the beginning of the title where there is none. */
function inTextOf(authors: CitedWork['authors'], title: string): string {
  const families = authors.map(familyOf);
  if (families.length === 0) return quotedWith('', shortTitle(title));
  return families.length < 3 ? families.join(' and ') : `${families[0]} et al.`;
}
