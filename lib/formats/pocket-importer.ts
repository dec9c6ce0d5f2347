import * as v from 'valibot';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import { cleanList } from './clean-text';
import { takeIn, type Intake } from './foreign-records';
import { entries, looseText, text } from './foreign-shapes';
import type { Importer } from './importer';
import { csvHeader, readCsvText, type CsvRow } from './read-csv';
import { parseJson } from './read-json';
import { readText } from './read-text';
import { openZip, type ZipEntry } from './read-zip';

const LINKS = /(?:^|\/)part_\d+\.csv$/u;
const PASSAGES = /(?:^|\/)annotations\/part_\d+\.json$/u;

const PageSchema = v.object({
  url: text,
  title: looseText,
  highlights: v.optional(entries, []),
});
const PassageSchema = v.object({
  quote: text,
  created_at: v.nullish(v.union([v.number(), v.string()])),
});
type MarkedPage = v.InferOutput<typeof PageSchema>;

/**
 * What Pocket handed out before it closed: a zip with lists of links and, beside them, the passages
 * that were marked; or one of its lists alone.
 */
export const pocketImporter: Importer = {
  id: 'pocket',
  endings: ['.zip', '.csv'],
  placeless: true,
  recognises({ text: start, entries: names }) {
    if (names.some((name) => LINKS.test(name) || PASSAGES.test(name))) return true;
    const header = csvHeader(start);
    return header.has('url') && header.has('time_added');
  },
  async read(file, onRecord, context) {
    const intake = takeIn('pocket', onRecord, context);
    const parts = await readParts(file, intake);
    if (!parts.ok) return parts;
    const { lists, marked } = parts.value;
    for (const list of lists) {
      const read = await readCsvText(list, (row) => takeRow(row, intake, marked), context.signal);
      if (!read.ok) return read;
    }
    for (const page of marked.values()) await takePassages(page.url, page, intake);
    return context.signal?.aborted === true ? fail('cancelled') : intake.done();
  },
};

type Parts = { lists: string[]; marked: Map<string, MarkedPage> };

async function readParts(file: Blob, intake: Intake): Promise<Result<Parts>> {
  const isZip = (await file.slice(0, 2).text()) === 'PK';
  if (!isZip) {
    const list = await readText(file);
    return list.ok ? succeed({ lists: [list.value], marked: new Map() }) : list;
  }
  const zip = await openZip(file);
  if (!zip.ok) return zip;
  const lists: string[] = [];
  const marked: Parts['marked'] = new Map();
  for (const entry of zip.value.filter(({ name }) => LINKS.test(name))) {
    const list = await entry.text();
    if (!list.ok) return list;
    if (!entry.name.includes('collections/')) lists.push(list.value);
  }
  for (const entry of zip.value.filter(({ name }) => PASSAGES.test(name))) {
    const pages = await pagesOf(entry);
    if (!pages.ok) return pages;
    for (const page of pages.value) {
      const parsed = v.safeParse(PageSchema, page);
      if (parsed.success) marked.set(parsed.output.url, parsed.output);
      else intake.leaveOut(entry.name, 'malformed');
    }
  }
  return succeed({ lists, marked });
}

async function pagesOf(entry: ZipEntry): Promise<Result<readonly unknown[]>> {
  const list = await entry.text();
  if (!list.ok) return list;
  const json = parseJson(list.value);
  if (json.ok) return succeed(Array.isArray(json.value) ? json.value : []);
  return { ok: false, failure: { ...json.failure, at: { ...json.failure.at, entry: entry.name } } };
}

async function takeRow({ row, cell }: CsvRow, intake: Intake, marked: Parts['marked']) {
  const url = cell('url');
  const article = await intake.page(row, {
    url,
    title: cell('title'),
    tags: cleanList(cell('tags'), /[|,]/u),
    saved: cell('time_added'),
  });
  const page = marked.get(url);
  if (article === undefined || page === undefined) return;
  marked.delete(url);
  await takePassages(row, page, intake);
}

async function takePassages(place: number | string, page: MarkedPage, intake: Intake) {
  const article = await intake.page(place, page);
  if (article === undefined) return;
  for (const highlight of page.highlights) {
    const parsed = v.safeParse(PassageSchema, highlight);
    if (!parsed.success) intake.leaveOut(place, 'malformed');
    else {
      const { quote, created_at: created } = parsed.output;
      await intake.passage(place, article, { quote, created });
    }
  }
}
