import { cleanLine } from '@/lib/domain/clean-line';
import { readDate } from '@/lib/domain/partial-date';
import { type PersonName, readName } from '@/lib/domain/person-name';
import { referenceOf } from './cited-article';
import type { AnnotatedArticle, Exporter } from './exporter';
import { uniqueNames } from './file-name';
import { sourceLink } from './passage-link';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * BibTeX, `@misc` as Zotero reads and writes a web page (http://www.bibtex.org/Format/). BibTeX counts
 * braces even behind a backslash, so those of the text are written as commands: whatever a title
 * holds, its field ends where it ends.
 */
export const bibtexExporter: Exporter = {
  id: 'bibtex',
  extension: 'bib',
  mediaType: 'application/x-bibtex;charset=utf-8',
  filePerArticle: false,
  async *write(records) {
    const unique = uniqueNames();
    for await (const record of records) yield `${bibtexEntry(record, unique(keyOf(record)))}\n`;
  },
};

function bibtexEntry(record: AnnotatedArticle, key: string): string {
  const { article } = record;
  const { title, site, excerpt, keywords, notes } = referenceOf(record);
  const published = readDate(article.published);
  const url = sourceLink(article);
  const names = article.byline.map((name) => authorOf(readName(name, article)));
  const fields: [name: string, value: string | undefined][] = [
    // A second pair of braces keeps the capitals of the title.
    ['title', `{{${escape(title)}}}`],
    ['author', braced(names.join(' and '))],
    ['organization', braced(escape(site ?? ''))],
    ['year', published && `{${String(published.year).padStart(4, '0')}}`],
    ['month', published?.month && MONTHS[published.month - 1]],
    ['day', published?.day && `{${published.day}}`],
    ['url', url && `{${verbatim(url)}}`],
    ['urldate', braced(article.accessed.slice(0, 10))],
    ['language', braced(escape(cleanLine(article.language ?? '')))],
    ['abstract', braced(escape(excerpt ?? ''))],
    ['keywords', braced(escape(keywords.map((word) => word.replaceAll(',', ' ')).join(', ')))],
    ['annote', braced(notes.map(escape).join('\\par '))],
  ].filter((field): field is [string, string] => typeof field[1] === 'string');
  return `@misc{${[key, ...fields.map(([name, value]) => `  ${name} = ${value}`)].join(',\n')},\n}\n`;
}

function braced(text: string): string | undefined {
  return text === '' ? undefined : `{${text}}`;
}

/** “Marchetti, Ilse”; a name in braces is taken as one, whatever it holds. */
function authorOf(name: PersonName): string {
  if ('literal' in name) return `{${escape(name.literal)}}`;
  return [name.family, name.suffix, name.given]
    .filter((part) => part !== undefined)
    .map(escape)
    .join(', ');
}

const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What has a meaning in LaTeX, as what prints it. */
function escape(text: string): string {
  return text.replace(/[\\{}~^%&_#$]/gu, (character) => COMMANDS[character] ?? `\\${character}`);
}

/** An address is read as it stands; what would unbalance its field is percent-encoded. */
function verbatim(address: string): string {
  return address.replace(/[{}\\]/gu, encodeURIComponent);
}

/** `marchetti2026table`: Latin letters and digits, as every tool takes them. */
function keyOf({ article }: AnnotatedArticle): string {
  const [first = ''] = article.byline;
  const name = readName(first, article);
  const who = plain('literal' in name ? name.literal : name.family).slice(0, 24);
  const year = readDate(article.published)?.year ?? '';
  const word =
    article.title
      .split(/\s+/u)
      .map(plain)
      .find((each) => each.length > 3) ?? '';
  return `${who}${year}${word.slice(0, 24)}` || 'article';
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
}
