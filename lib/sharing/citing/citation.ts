import { cleanLine } from '@/lib/domain/clean-line';
import { type PartialDate, readDate } from '@/lib/domain/partial-date';
import { type PersonName, readName } from '@/lib/domain/person-name';

/** A part of a citation: plain, in italics, or an address to follow. */
export type Piece = string | { italic: string } | { address: string; shown: string };

/** A citation in one style. */
export interface Citation {
  /** As it stands in the list of references, or in the first note. */
  full: readonly Piece[];
  /** As it stands in the text, or in a later note. */
  inText: readonly Piece[];
}

/** What is cited, as the page gave it. */
export interface Citable {
  title: string;
  byline: readonly string[];
  siteName?: string | undefined;
  /** ISO date or date-time. */
  published?: string | undefined;
  accessed: string;
  url?: string | undefined;
  language?: string | undefined;
}

/** The same, read: what every style begins from. */
export interface CitedWork {
  authors: readonly PersonName[];
  title: string;
  /** Absent where it only repeats the one author. */
  site?: string | undefined;
  /** The one author is the site itself. */
  authorIsSite: boolean;
  published?: PartialDate | undefined;
  accessed: PartialDate | undefined;
  url?: string | undefined;
}

/** What the plain citation says in the reader's own language. */
export interface PlainWords {
  /** A day as the reader writes it, from an ISO date. */
  date: (iso: string) => string;
  /** “accessed 23 November 2026”. */
  accessed: (date: string) => string;
  /** What stands between two parts: “, ”. */
  comma: string;
}

/** One citation style: one published set of rules, one file. */
export interface CitationStyle {
  id: string;
  cite: (work: CitedWork, words: PlainWords) => Citation;
}

/** Reads what a page said of its article into what a style needs. */
export function citedWork(citable: Citable): CitedWork {
  const { byline, language, siteName } = citable;
  const site = cleanLine(siteName ?? '');
  const authors = byline
    .filter((name) => cleanLine(name) !== '')
    .map((name) => readName(name, { language, siteName }));
  const [only] = authors;
  const authorIsSite =
    authors.length === 1 &&
    only !== undefined &&
    'literal' in only &&
    only.literal.toLowerCase() === site.toLowerCase();
  const url = webAddress(citable.url);
  return {
    authors,
    title: cleanLine(citable.title) || (url ?? ''),
    ...(site === '' ? {} : { site }),
    authorIsSite,
    published: readDate(citable.published),
    accessed: readDate(citable.accessed),
    url,
  };
}

/** Only addresses that others can open are cited, without the reader's name and password. */
function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/u.test(url.protocol)) return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}

/** A citation as plain text. */
export function citationText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'italic' in piece ? piece.italic : piece.shown;
    })
    .join('');
}

/** A citation as HTML: one paragraph. Every character of the page is escaped. */
export function citationHtml(
  pieces: readonly Piece[],
  { language, direction }: { language?: string | undefined; direction: 'ltr' | 'rtl' },
): string {
  const inside = pieces
    .map((piece) => {
      if (typeof piece === 'string') return escapeHtml(piece);
      if ('italic' in piece) return `<i>${escapeHtml(piece.italic)}</i>`;
      return `<a href="${escapeHtml(piece.address)}">${escapeHtml(piece.shown)}</a>`;
    })
    .join('');
  const lang = language === undefined ? '' : ` lang="${escapeHtml(language)}"`;
  return `<p${lang} dir="${direction}">${inside}</p>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}
