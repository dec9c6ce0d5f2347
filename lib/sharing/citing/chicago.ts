import type { CitationStyle, CitedWork, Piece } from './citation';
import { familyOf, inOrder } from './cite-names';
import { addressPiece, monthDayYear, quotedWith, shortTitle } from './cite-words';

/**
 * The Chicago Manual of Style, 18th edition, notes and bibliography: the full note for an article
 * of a news site, and the shortened note for later mentions.
 */
export const chicagoStyle = {
  id: 'chicago',
  cite({ authors, title, site, authorIsSite, published, accessed, url }) {
    const named = authorIsSite ? [] : authors;
    const parts: Piece[][] = [
      ...(site === undefined ? [] : [[{ italic: site }]]),
      // Without a date of publication the day of access is given.
      ...(published !== undefined
        ? [[monthDayYear(published)]]
        : accessed !== undefined
          ? [[`accessed ${monthDayYear(accessed)}`]]
          : []),
      ...(url === undefined ? [] : [[addressPiece(url)]]),
    ];
    const who = namesOf(named, inOrder);
    const full: Piece[] = [
      who === '' ? '' : `${who}, `,
      quotedWith(parts.length === 0 ? '.' : ',', title),
      ...parts.flatMap((part, index) => [index === 0 ? ' ' : ', ', ...part]),
      parts.length === 0 ? '' : '.',
    ];
    const family = namesOf(named, familyOf);
    const short = quotedWith('.', shortTitle(title));
    return { full, inText: [family === '' ? short : `${family}, ${short}`] };
  },
} as const satisfies CitationStyle;

/** The 18th edition’s notes name two authors; of three or more, the first. */
function namesOf(
  authors: CitedWork['authors'],
  write: (name: CitedWork['authors'][number]) => string,
): string {
  const names = authors.map(write);
  return names.length < 3 ? names.join(' and ') : `${names[0]} et al.`;
}
