import type { PartialDate } from '@/lib/domain/partial-date';
import type { CitationStyle, Piece } from './citation';
import { enumerate, familyOf, withInitials } from './cite-names';
import { addressPiece, closed, isClosed, monthName, shortTitle } from './cite-words';

/**
 * APA, 7th edition: a webpage on a website (§10.16; https://apastyle.apa.org/style-grammar-guidelines/references/examples/webpage-website-references).
 * The capitals of the title stay as the page has them: which words are names, no program can know.
 */
export const apaStyle = {
  id: 'apa',
  cite({ authors, title, site, authorIsSite, published, url }) {
    const date = `(${fullDate(published)}).`;
    const heading: Piece[] = [{ italic: title }, isClosed(title) ? '' : '.'];
    const names = listOf(authors.map((name) => withInitials(name, ' ')));
    const full: Piece[] =
      names === '' ? [...heading, ` ${date}`] : [`${closed(names)} ${date} `, ...heading];
    // §10.16: the site is left out where it is the author as well.
    if (site !== undefined && !authorIsSite) full.push(` ${closed(site)}`);
    if (url !== undefined) full.push(' ', addressPiece(url));
    const year = published === undefined ? 'n.d.' : String(published.year);
    const families = authors.map(familyOf);
    const who: Piece[] =
      families.length === 0
        ? [{ italic: shortTitle(title) }]
        : [families.length < 3 ? families.join(' & ') : `${families[0]} et al.`];
    return { full, inText: ['(', ...who, `, ${year})`] };
  },
} as const satisfies CitationStyle;

/** §9.8: up to 20 authors are all named; of more the first 19, then the last. */
function listOf(names: readonly string[]): string {
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1)}`;
  return enumerate(names, ', & ');
}

/** §9.14: year, month and day; “n.d.” where there is none. */
function fullDate(date: PartialDate | undefined): string {
  if (date === undefined) return 'n.d.';
  const month = monthName(date.month);
  if (month === undefined) return String(date.year);
  return `${date.year}, ${date.day === undefined ? month : `${month} ${date.day}`}`;
}
