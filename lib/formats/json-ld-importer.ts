import * as v from 'valibot';
import { isHighlightColor, type HighlightColor } from '@/lib/domain/highlight-color';
import type { Selector } from '@/lib/domain/selector';
import { takeIn, type ForeignPage, type ForeignPassage } from './foreign-records';
import { many, text, textList } from './foreign-shapes';
import type { Importer } from './importer';
import { readJson } from './read-json';
import { stableId } from './stable-id';
import { UUID } from './uuid';

const BodySchema = v.object({
  value: v.optional(text),
  purpose: v.optional(text),
});

const SelectorSchema = v.object({
  type: v.optional(text),
  exact: v.optional(text),
  prefix: v.optional(text),
  suffix: v.optional(text),
  start: v.optional(v.number()),
  end: v.optional(v.number()),
});

const ScopeSchema = v.object({
  id: v.optional(text),
  'dcterms:title': v.optional(text),
  'dcterms:creator': v.optional(textList),
  'dcterms:publisher': v.optional(text),
  'dcterms:issued': v.optional(text),
  language: v.optional(text),
});

const TargetSchema = v.object({
  source: v.optional(v.union([text, v.object({ id: text })])),
  selector: v.optional(many(SelectorSchema)),
  scope: v.optional(v.union([ScopeSchema, text])),
  styleClass: v.optional(textList),
});

const AnnotationSchema = v.object({
  id: v.optional(text),
  created: v.optional(text),
  modified: v.optional(text),
  bodyValue: v.optional(text),
  body: v.optional(many(v.union([BodySchema, text]))),
  target: many(v.union([TargetSchema, text])),
});
type WebAnnotation = v.InferOutput<typeof AnnotationSchema>;

/**
 * W3C annotations (https://www.w3.org/TR/annotation-model/): a collection, a page of one, a list or
 * a single one. What was said of a whole page becomes the note of its article.
 */
export const jsonLdImporter: Importer = {
  id: 'json-ld',
  endings: ['.jsonld', '.json'],
  placeless: false,
  recognises: ({ text: start }) => /"http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/u.test(start),
  async read(file, onRecord, context) {
    const json = await readJson(file);
    if (!json.ok) return json;
    const intake = takeIn('json-ld', onRecord, context);
    let at = 0;
    for (const entry of itemsOf(json.value)) {
      at += 1;
      const parsed = v.safeParse(AnnotationSchema, entry);
      const passage = parsed.success ? await passageOf(parsed.output) : undefined;
      if (!parsed.success || passage === undefined) intake.leaveOut(at, 'malformed');
      else {
        const article = await intake.page(at, pageOf(parsed.output));
        if (article !== undefined) await intake.passage(at, article, passage);
      }
    }
    return intake.done();
  },
};

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const parsed = v.safeParse(
    v.object({
      items: v.optional(v.array(v.unknown())),
      first: v.optional(v.object({ items: v.array(v.unknown()) })),
    }),
    value,
  );
  const items = parsed.success ? (parsed.output.items ?? parsed.output.first?.items) : undefined;
  return items ?? [value];
}

function targetOf({ target: [target] }: WebAnnotation) {
  return typeof target === 'string' ? { source: target } : (target ?? {});
}

function pageOf(annotation: WebAnnotation): ForeignPage {
  const { source, scope: told } = targetOf(annotation) as v.InferOutput<typeof TargetSchema>;
  const address = typeof source === 'object' ? source.id : source;
  const scope = typeof told === 'string' ? { id: told } : (told ?? {});
  const within = scope.id !== undefined && /^(?:https?|file):/u.test(scope.id) ? scope.id : address;
  const more = scope as v.InferOutput<typeof ScopeSchema>;
  return {
    url: within,
    title: more['dcterms:title'] ?? '',
    byline: more['dcterms:creator'] ?? [],
    siteName: more['dcterms:publisher'],
    published: more['dcterms:issued'],
    language: more.language,
    saved: annotation.created,
  };
}

async function passageOf(annotation: WebAnnotation): Promise<ForeignPassage | undefined> {
  const target = targetOf(annotation) as v.InferOutput<typeof TargetSchema>;
  const selectors = target.selector ?? [];
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (quote?.exact === undefined || quote.exact === '') return undefined;
  const bodies = (annotation.body ?? []).filter((body) => typeof body === 'object');
  const notes = bodies.filter(({ purpose }) => purpose !== 'tagging').map(({ value }) => value);
  const uuid = annotation.id?.replace(/^urn:uuid:/u, '') ?? '';
  const source = typeof target.source === 'object' ? target.source.id : target.source;
  const { url } = pageOf(annotation);
  return {
    ...(UUID.test(uuid)
      ? { id: uuid }
      : annotation.id === undefined
        ? {}
        : { id: await stableId('json-ld', annotation.id) }),
    quote: quote.exact,
    note: [annotation.bodyValue, ...notes].filter((note) => note !== undefined).join('\n\n'),
    tags: bodies.flatMap(({ purpose, value }) =>
      purpose === 'tagging' && value !== undefined ? [value] : [],
    ),
    color: colorOf(target.styleClass ?? []),
    created: annotation.created,
    modified: annotation.modified,
    selectors: [...quoteSelector(quote), ...positionOf(selectors, quote.exact)],
    ...(source === url ? {} : { frame: source }),
  };
}

function quoteSelector(quote: v.InferOutput<typeof SelectorSchema>): Selector[] {
  const { exact = '', prefix = '', suffix = '' } = quote;
  const context = { prefix: prefix.slice(-1_000), suffix: suffix.slice(0, 1_000) };
  return [{ type: 'TextQuoteSelector', exact, ...context }];
}

/** W3C counts code points: where they are the same as UTF-16 units, as nearly everywhere, it holds. */
function positionOf(
  selectors: readonly v.InferOutput<typeof SelectorSchema>[],
  exact: string,
): Selector[] {
  const start = selectors.find(({ type }) => type === 'TextPositionSelector')?.start;
  if (start === undefined || !Number.isSafeInteger(start) || start < 0) return [];
  return [
    { type: 'TextPositionSelector', start, end: start + exact.length, startCodePoint: start },
  ];
}

function colorOf(classes: readonly string[]): HighlightColor | undefined {
  return classes.map((name) => name.replace(/^hl-/u, '')).find(isHighlightColor);
}
