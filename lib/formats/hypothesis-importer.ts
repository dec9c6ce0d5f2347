import * as v from 'valibot';
import type { Selector } from '@/lib/domain/selector';
import { takeIn, type ForeignPage, type ForeignPassage } from './foreign-records';
import { entries, looseText, many, text } from './foreign-shapes';
import type { Importer } from './importer';
import { readJson } from './read-json';
import { stableId } from './stable-id';
import { UUID } from './uuid';

const position = v.pipe(v.number(), v.integer(), v.minValue(0));
const SelectorSchema = v.variant('type', [
  v.object({
    type: v.literal('TextQuoteSelector'),
    exact: text,
    prefix: v.optional(text, ''),
    suffix: v.optional(text, ''),
  }),
  v.object({ type: v.literal('TextPositionSelector'), start: position, end: position }),
]);

const AnnotationSchema = v.object({
  id: v.optional(text),
  uri: v.optional(text),
  created: v.optional(text),
  updated: v.optional(text),
  text: looseText,
  tags: v.optional(v.array(text), []),
  references: v.optional(v.array(text), []),
  document: v.optional(v.object({ title: v.optional(many(text)) })),
  target: v.optional(
    v.array(v.object({ source: v.optional(text), selector: v.optional(v.array(v.unknown())) })),
  ),
});
type HypothesisAnnotation = v.InferOutput<typeof AnnotationSchema>;

interface PageOf {
  page: ForeignPage & { note: string; tags: string[] };
  passages: { at: number; passage: ForeignPassage }[];
}

/**
 * Annotations exported by Hypothesis' client, or answered by its API
 * (https://h.readthedocs.io/en/latest/api-reference/v1/). A note on a whole page becomes the note
 * of its article; replies are left out, and said to be.
 */
export const hypothesisImporter: Importer = {
  id: 'hypothesis',
  endings: ['.json'],
  placeless: false,
  recognises: ({ text: start }) =>
    /^\s*\{/u.test(start) &&
    /"(?:annotations|rows)"\s*:\s*\[/u.test(start) &&
    /"(?:export_userid|uri|target|permissions)"\s*:|\[\s*\]/u.test(start),
  async read(file, onRecord, context) {
    const json = await readJson(file);
    if (!json.ok) return json;
    const intake = takeIn('hypothesis', onRecord, context);
    const pages = new Map<string, PageOf>();
    let at = 0;
    for (const entry of annotationsOf(json.value)) {
      at += 1;
      const parsed = v.safeParse(AnnotationSchema, entry);
      if (!parsed.success) intake.leaveOut(at, 'malformed');
      else if (parsed.output.references.length > 0) intake.leaveOut(at, 'reply');
      else await sort(pages, parsed.output, at);
    }
    for (const { page, passages } of pages.values()) {
      const article = await intake.page(passages[0]?.at ?? 1, page);
      if (article === undefined) continue;
      for (const { at: place, passage } of passages) await intake.passage(place, article, passage);
    }
    return intake.done();
  },
};

function annotationsOf(value: unknown): readonly unknown[] {
  const file = v.safeParse(
    v.object({ annotations: v.optional(entries), rows: v.optional(entries) }),
    value,
  );
  return file.success ? (file.output.annotations ?? file.output.rows ?? []) : [];
}

async function sort(pages: Map<string, PageOf>, annotation: HypothesisAnnotation, at: number) {
  const [target] = annotation.target ?? [];
  const url = target?.source ?? annotation.uri ?? '';
  const known = pages.get(url) ?? {
    page: {
      url,
      title: annotation.document?.title?.[0] ?? '',
      saved: annotation.created,
      note: '',
      tags: [],
    },
    passages: [],
  };
  pages.set(url, known);
  const selectors = (target?.selector ?? []).flatMap((each): Selector[] => {
    const parsed = v.safeParse(SelectorSchema, each);
    if (!parsed.success) return [];
    const { output } = parsed;
    if (output.type === 'TextPositionSelector') return [output];
    const context = { prefix: output.prefix.slice(-1_000), suffix: output.suffix.slice(0, 1_000) };
    return [{ ...output, ...context }];
  });
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (quote?.type !== 'TextQuoteSelector') {
    known.page.note = [known.page.note, annotation.text].filter((note) => note !== '').join('\n\n');
    known.page.tags.push(...annotation.tags);
    return;
  }
  const { id } = annotation;
  known.passages.push({
    at,
    passage: {
      ...(id === undefined ? {} : { id: UUID.test(id) ? id : await stableId('hypothesis', id) }),
      quote: quote.exact,
      note: annotation.text,
      tags: annotation.tags,
      created: annotation.created,
      modified: annotation.updated,
      selectors,
    },
  });
}
