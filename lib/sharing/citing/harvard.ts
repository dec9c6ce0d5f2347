import type { CitationStyle, CitedWork, Piece } from './citation';
import { enumerate, familyOf, withInitials } from './cite-names';
import { addressPiece, dayMonthYear, isClosed, monthName, shortTitle } from './cite-words';

/**
 * Harvard as Cite Them Right (12th edition) has it, the version that most universities name: an
 * article of a news site, or a web page where no site is known.
 */
export const harvardStyle = {
  id: 'harvard',
  cite({ authors, title, site, authorIsSite, published, accessed, url }) {
    const year = published === undefined ? 'no date' : String(published.year);
    const publication = authorIsSite ? undefined : site;
    const who = namesOf(authors, (name) => withInitials(name, ''));
    // Without an author an article stands under its publication, a page under its title.
    const begin: Piece[] =
      who.length > 0
        ? [...who, ` (${year}) `]
        : [{ italic: publication ?? title }, ` (${year})`, publication === undefined ? '' : ' '];
    const full: Piece[] = [...begin];
    if (publication !== undefined) full.push(`‘${title}’`);
    else if (who.length > 0) full.push({ italic: title });
    if (publication !== undefined && who.length > 0) full.push(', ', { italic: publication });
    const day = dayAndMonth(published);
    if (publication !== undefined && day !== '') full.push(`, ${day}`);
    const last = full.at(-1);
    full.push(typeof last === 'object' && 'italic' in last && isClosed(last.italic) ? '' : '.');
    if (url !== undefined) {
      full.push(' Available at: ', addressPiece(url));
      full.push(accessed === undefined ? '.' : ` (Accessed: ${dayMonthYear(accessed)}).`);
    }
    const inText: Piece[] =
      authors.length > 0
        ? namesOf(authors, familyOf)
        : [{ italic: publication ?? shortTitle(title) }];
    return { full, inText: ['(', ...inText, `, ${year})`] };
  },
} as const satisfies CitationStyle;

/** Up to three authors are named; of more, the first and “et al.”. */
function namesOf(
  authors: CitedWork['authors'],
  write: (name: CitedWork['authors'][number]) => string,
): Piece[] {
  const names = authors.map(write);
  if (names.length === 0) return [];
  return names.length < 4 ? [enumerate(names, ' and ')] : [`${names[0]} `, { italic: 'et al.' }];
}

function dayAndMonth(date: CitedWork['published']): string {
  return [date?.day, monthName(date?.month)].filter((part) => part !== undefined).join(' ');
}
