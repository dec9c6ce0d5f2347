import * as v from 'valibot';
import type { Selector } from '@/lib/domain/selector';
import { takeIn, type ForeignPassage, type Intake } from './foreign-records';
import { entries, looseText, text } from './foreign-shapes';
import { htmlToText } from './html-text';
import type { Importer } from './importer';
import { readJson } from './read-json';

const PageSchema = v.object({
  url: text,
  title: looseText,
  highlights: v.optional(entries, []),
  data: v.optional(entries),
});

/** Exports before its version 0.10 have these only. */
const OldSchema = v.object({ text, timestamp: looseText, notes: v.optional(v.array(text), []) });

const DataSchema = v.object({
  id: looseText,
  type: v.picklist(['text', 'element']),
  content: text,
  notes: v.optional(v.array(text), []),
  groupId: v.optional(text),
  textQuote: v.optional(v.object({ prefix: v.optional(text, ''), suffix: v.optional(text, '') })),
});
type Data = v.InferOutput<typeof DataSchema>;

/** Highlights exported by Obsidian's Web Clipper: pages, each with its passages as HTML. */
export const obsidianClipperImporter: Importer = {
  id: 'obsidian-clipper',
  endings: ['.json'],
  placeless: false,
  recognises: ({ text: start }) =>
    /^\s*\[/u.test(start) && /"url"\s*:/u.test(start) && /"highlights"\s*:\s*\[/u.test(start),
  async read(file, onRecord, context) {
    const json = await readJson(file);
    if (!json.ok) return json;
    const intake = takeIn('obsidian-clipper', onRecord, context);
    let at = 0;
    for (const entry of Array.isArray(json.value) ? json.value : []) {
      at += 1;
      const parsed = v.safeParse(PageSchema, entry);
      if (parsed.success) await readPage(at, parsed.output, intake);
      else intake.leaveOut(at, 'malformed');
    }
    return intake.done();
  },
};

async function readPage(at: number, page: v.InferOutput<typeof PageSchema>, intake: Intake) {
  const passages = page.data === undefined ? page.highlights.map(fromOld) : fromData(page.data);
  const saved = passages.find((passage) => passage !== undefined)?.created;
  const article = await intake.page(at, { url: page.url, title: page.title, saved });
  if (article === undefined) return;
  for (const passage of passages) {
    if (passage === undefined) intake.leaveOut(at, 'malformed');
    else await intake.passage(at, article, passage);
  }
}

function fromOld(value: unknown): ForeignPassage | undefined {
  const parsed = v.safeParse(OldSchema, value);
  if (!parsed.success) return undefined;
  const { text: html, timestamp, notes } = parsed.output;
  // Several blocks are joined by a line that looks like a quote's.
  const quote = html
    .split(/\n\n>\s?/u)
    .map(htmlToText)
    .join('\n\n');
  return { quote, note: notes.join('\n\n'), created: timestamp };
}

/** A passage over several blocks is kept in parts that share a group. */
function fromData(values: readonly unknown[]): (ForeignPassage | undefined)[] {
  const groups = new Map<string, Data[]>();
  const broken: undefined[] = [];
  for (const value of values) {
    const parsed = v.safeParse(DataSchema, value);
    if (!parsed.success) {
      broken.push(undefined);
      continue;
    }
    const key = parsed.output.groupId ?? `part ${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), parsed.output]);
  }
  return [...[...groups.values()].map(passageOf), ...broken];
}

function passageOf(parts: readonly Data[]): ForeignPassage {
  const [first] = parts;
  const quote = parts.map(({ content }) => htmlToText(content)).join('\n\n');
  const around = {
    prefix: (first?.textQuote?.prefix ?? '').slice(-1_000),
    suffix: (parts.at(-1)?.textQuote?.suffix ?? '').slice(0, 1_000),
  };
  const selectors: Selector[] = [{ type: 'TextQuoteSelector', exact: quote, ...around }];
  return {
    quote,
    note: parts.flatMap(({ notes }) => notes).join('\n\n'),
    created: first?.id,
    selectors,
  };
}
