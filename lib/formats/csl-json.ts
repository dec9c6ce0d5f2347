import { cleanLine } from '@/lib/domain/clean-line';
import { type PartialDate, readDate } from '@/lib/domain/partial-date';
import { type PersonName, readName } from '@/lib/domain/person-name';
import { referenceOf } from './cited-article';
import type { AnnotatedArticle, Exporter } from './exporter';
import { sourceLink } from './passage-link';
import { safeJson } from './safe-json';

/**
 * CSL-JSON, the array that citation processors read
 * (https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json).
 */
export const cslJsonExporter: Exporter = {
  id: 'csl-json',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  filePerArticle: false,
  async *write(records) {
    yield '[';
    let first = true;
    for await (const record of records) {
      yield `${first ? '' : ','}\n${safeJson(cslItem(record))}`;
      first = false;
    }
    yield '\n]\n';
  },
};

function cslItem(record: AnnotatedArticle): Record<string, unknown> {
  const { article } = record;
  const { title, site, excerpt, keywords, notes } = referenceOf(record);
  const authors = article.byline.map((name) => authorOf(readName(name, article)));
  return {
    id: article.id,
    type: 'webpage',
    title,
    ...(site === undefined ? {} : { 'container-title': site }),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...dated('issued', readDate(article.published)),
    ...dated('accessed', readDate(article.accessed)),
    ...given('URL', sourceLink(article)),
    ...given('abstract', excerpt),
    ...given('language', article.language && cleanLine(article.language)),
    ...given('keyword', keywords.join(', ')),
    ...given('note', notes.join('\n')),
  };
}

function authorOf(name: PersonName): Record<string, string> {
  if ('literal' in name) return { literal: name.literal };
  const { family, given: givenName, suffix } = name;
  return { family, given: givenName, ...(suffix === undefined ? {} : { suffix }) };
}

function dated(key: string, date: PartialDate | undefined): Record<string, unknown> {
  if (date === undefined) return {};
  const parts = [date.year, date.month, date.day].filter((part) => part !== undefined);
  return { [key]: { 'date-parts': [parts] } };
}

function given(key: string, value: string | undefined): Record<string, string> {
  return value === undefined || value === '' ? {} : { [key]: value };
}
