import { describe, expect, test } from 'vitest';
import { jsonLdExporter } from '@/lib/formats/json-ld';
import { jsonLdImporter } from '@/lib/formats/json-ld-importer';
import { annotation, article, exportContext, textOf } from '../../support/records';
import { saidOf, takeAll } from '../../support/imports';

describe('W3C annotations', () => {
  test('of ours come back as they were', async () => {
    const one = annotation({ note: 'A *note*', tags: ['water'], color: 'pink' });
    const file = await textOf(
      jsonLdExporter.write([{ article: article(), annotations: [one] }], exportContext()),
    );
    const { annotations, articles, unreadable } = await takeAll(jsonLdImporter, file);
    expect(annotations.map(saidOf)).toEqual([saidOf(one)]);
    expect(annotations[0]).toMatchObject({ id: one.id, modified: one.modified });
    expect(annotations[0]?.selectors[0]).toEqual(one.selectors[0]);
    const { url, title, byline, siteName, published, language } = article();
    expect(articles).toMatchObject([{ url, title, byline, siteName, published, language }]);
    expect(unreadable).toEqual([]);
  });

  test('of others are read in the shapes that the standard allows', async () => {
    const file = JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/anno1',
      type: 'Annotation',
      bodyValue: 'Comment text',
      target: {
        source: 'http://example.org/target1',
        selector: { type: 'TextQuoteSelector', exact: 'anotation', prefix: 'this is an ' },
      },
    });
    const { annotations, articles } = await takeAll(jsonLdImporter, file);
    expect(articles).toMatchObject([{ url: 'http://example.org/target1' }]);
    expect(annotations).toMatchObject([{ quote: 'anotation', note: 'Comment text' }]);
  });

  test('without words to be found by are left out, and said to be', async () => {
    const file = JSON.stringify([
      { '@context': 'http://www.w3.org/ns/anno.jsonld', target: 'http://example.org/page1' },
      3,
    ]);
    const { unreadable } = await takeAll(jsonLdImporter, file);
    expect(unreadable.map(({ reason }) => reason)).toEqual(['malformed', 'malformed']);
  });
});
