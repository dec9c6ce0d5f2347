import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import { textDirective } from '@/lib/domain/text-fragment';
import type { Exporter } from './exporter';
import { sourceLink } from './passage-link';
import { safeJson } from './safe-json';
import { UUID } from './uuid';

/** The wash of each colour, for readers that honour an annotation's style sheet. */
const WASHES: Record<HighlightColor, string> = {
  yellow: '#ffe98a',
  green: '#c6ecc9',
  blue: '#c5e1fb',
  pink: '#ffd3e1',
  purple: '#e2d6fd',
};

/**
 * One W3C annotation collection (https://www.w3.org/TR/annotation-model/#collections) with a single
 * page, whose `items` are written one by one. The article stands in the target's `scope`, which is
 * the standard's word for the page in which the source was seen.
 */
export const jsonLdExporter: Exporter = {
  id: 'json-ld',
  extension: 'jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  filePerArticle: false,
  async *write(records, context) {
    const collection = `urn:uuid:${context.newId()}`;
    const generator = { type: 'Software', name: 'Pullquote' };
    const head = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: collection,
      type: 'AnnotationCollection',
      label: 'Pullquote',
      generator,
      generated: context.now,
    };
    const page = {
      id: `urn:uuid:${context.newId()}`,
      type: 'AnnotationPage',
      partOf: collection,
      startIndex: 0,
    };
    yield `${openObject(head)},\n"first":${openObject(page)},"items":[`;
    let total = 0;
    for await (const { article, annotations } of records) {
      for (const annotation of annotations) {
        yield `${total === 0 ? '' : ','}\n${safeJson({
          ...toWebAnnotation(annotation, article),
          generator,
          generated: context.now,
        })}`;
        total += 1;
      }
    }
    yield `\n]},\n"total":${total}}\n`;
  },
};

function toWebAnnotation(annotation: Annotation, article: Article): Record<string, unknown> {
  const body = [
    ...(annotation.note === ''
      ? []
      : [
          {
            type: 'TextualBody',
            value: annotation.note,
            format: 'text/markdown',
            purpose: 'commenting',
            textDirection: 'auto',
          },
        ]),
    ...annotation.tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' })),
  ];
  const styleClass = `hl-${annotation.color}`;
  return {
    id: iri(annotation.id),
    type: 'Annotation',
    motivation: [
      'highlighting',
      ...(annotation.note === '' ? [] : ['commenting']),
      ...(annotation.tags.length === 0 ? [] : ['tagging']),
    ],
    created: annotation.created,
    modified: annotation.modified,
    ...(body.length === 0 ? {} : { body }),
    stylesheet: {
      type: 'CssStylesheet',
      value: `.${styleClass}{background:${WASHES[annotation.color]}}`,
    },
    target: {
      type: 'SpecificResource',
      source: sourceLink({ url: annotation.frame ?? article.url }) ?? iri(article.id),
      styleClass,
      selector: selectorsOf(annotation),
      scope: describeArticle(article),
      state: { type: 'TimeState', sourceDate: annotation.created },
    },
  };
}

/**
 * The alternatives by which the passage is found. Our RangeSelector is not W3C's and stays out; a
 * position is written only if it is known in code points, which is what W3C counts.
 */
function selectorsOf(annotation: Annotation): Record<string, unknown>[] {
  const quote = annotation.selectors.find(({ type }) => type === 'TextQuoteSelector');
  const media = annotation.selectors.find((selector) => selector.type === 'MediaSelector');
  const position = annotation.selectors.find(
    (selector) => selector.type === 'TextPositionSelector',
  );
  const exact = quote?.type === 'TextQuoteSelector' ? quote.exact : annotation.quote;
  const directive = textDirective(annotation);
  return [
    quote === undefined ? { type: 'TextQuoteSelector', exact } : { ...quote },
    ...(media?.path === undefined
      ? []
      : [{ type: 'XPathSelector', value: `//body/${media.path}` }]),
    ...(position?.startCodePoint === undefined
      ? []
      : [
          {
            type: 'TextPositionSelector',
            start: position.startCodePoint,
            end: position.startCodePoint + [...exact].length,
          },
        ]),
    ...(directive === undefined
      ? []
      : [
          {
            type: 'FragmentSelector',
            conformsTo: 'https://wicg.github.io/scroll-to-text-fragment/',
            value: `:~:${directive}`,
          },
        ]),
  ];
}

/** The article in the words of Dublin Core, which the W3C context knows as `dcterms`. */
function describeArticle(article: Article): Record<string, unknown> {
  return {
    id: sourceLink(article) ?? iri(article.id),
    type: 'Text',
    format: 'text/html',
    'dcterms:title': article.title,
    ...(article.byline.length === 0 ? {} : { 'dcterms:creator': article.byline }),
    ...(article.siteName === undefined ? {} : { 'dcterms:publisher': article.siteName }),
    ...(article.published === undefined ? {} : { 'dcterms:issued': article.published }),
    ...(article.language === undefined ? {} : { language: article.language }),
    textDirection: article.direction,
  };
}

/** Our ids are UUIDs; those of imports may be any short name. */
function iri(id: string): string {
  return UUID.test(id) ? `urn:uuid:${id}` : `urn:x-pullquote:${encodeURIComponent(id)}`;
}

/** An object's JSON without its closing brace, so that more can follow. */
function openObject(value: Record<string, unknown>): string {
  return safeJson(value).slice(0, -1);
}
