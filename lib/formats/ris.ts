import { cleanLine } from '@/lib/domain/clean-line';
import { type PartialDate, readDate } from '@/lib/domain/partial-date';
import { readName } from '@/lib/domain/person-name';
import { referenceOf } from './cited-article';
import type { AnnotatedArticle, Exporter } from './exporter';
import { sourceLink } from './passage-link';

/**
 * RIS, the tagged format of Zotero, EndNote and Mendeley: two letters, two spaces, a hyphen, a
 * space, a value on one line (https://en.wikipedia.org/wiki/RIS_(file_format)). Every value is one
 * line, so that none can begin a tag or end the record.
 */
export const risExporter: Exporter = {
  id: 'ris',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems;charset=utf-8',
  filePerArticle: false,
  async *write(records) {
    for await (const record of records) yield `${risRecord(record).join('\r\n')}\r\n\r\n`;
  },
};

function risRecord(record: AnnotatedArticle): string[] {
  const { article } = record;
  const { title, site, excerpt, keywords, notes } = referenceOf(record);
  const published = readDate(article.published);
  const lines: [tag: string, value: string | undefined][] = [
    // A web page: what Zotero writes for one.
    ['TY', 'ELEC'],
    ['TI', title],
    ...article.byline.map((name): [string, string] => {
      const author = readName(name, article);
      if ('literal' in author) return ['AU', author.literal];
      return ['AU', [author.family, author.given, author.suffix].filter(Boolean).join(', ')];
    }),
    ['T2', site],
    ['PY', published && String(published.year).padStart(4, '0')],
    ['DA', slashed(published)],
    ['UR', sourceLink(article)],
    ['Y2', slashed(readDate(article.accessed))],
    ['LA', article.language && cleanLine(article.language)],
    ['AB', excerpt],
    ...keywords.map((word): [string, string] => ['KW', word]),
    ...notes.map((note): [string, string] => ['N1', note]),
  ];
  return [
    ...lines.flatMap(([tag, value]) =>
      value === undefined || value === '' ? [] : [`${tag}  - ${value}`],
    ),
    'ER  - ',
  ];
}

/** `YYYY/MM/DD/`: every slash stands, also where a part is not known. */
function slashed(date: PartialDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  const two = (part: number | undefined) =>
    part === undefined ? '' : String(part).padStart(2, '0');
  return `${String(date.year).padStart(4, '0')}/${two(date.month)}/${two(date.day)}/`;
}
