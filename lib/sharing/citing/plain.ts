import type { PartialDate } from '@/lib/domain/partial-date';
import type { CitationStyle, Piece, PlainWords } from './citation';
import { inOrder } from './cite-names';
import { addressPiece } from './cite-words';

/** No style's rules, in the reader's own language: author, title, site, date, address, day of access. */
export const plainStyle = {
  id: 'plain',
  cite({ authors, title, site, authorIsSite, published, accessed, url }, words) {
    const names = authors.map(inOrder);
    const day = (date: PartialDate | undefined) =>
      date === undefined ? undefined : written(date, words);
    const where = authorIsSite ? undefined : site;
    const said = [...names, title, where, day(published)].filter((part) => part !== undefined);
    const full: Piece[] = [said.join(words.comma)];
    const opened = day(accessed);
    if (url !== undefined) {
      full.push(words.comma, addressPiece(url));
      if (opened !== undefined) full.push(` (${words.accessed(opened)})`);
    }
    const credit = [...names, where].filter((part) => part !== undefined).join(words.comma);
    return { full, inText: [credit === '' ? title : credit] };
  },
} as const satisfies CitationStyle;

function written({ year, month, day }: PartialDate, words: PlainWords): string {
  const iso = [
    String(year).padStart(4, '0'),
    ...[month, day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0')),
  ].join('-');
  return day === undefined ? iso : words.date(iso);
}
