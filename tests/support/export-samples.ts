import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnnotatedArticle, Exporter } from '@/lib/formats/exporter';
import { annotation, article, exportContext, textOf } from './records';

/** What the golden files of the exporters hold. */
export const SAMPLE: AnnotatedArticle[] = [
  {
    article: article({ note: 'Compare the fisheries talks.' }),
    annotations: [
      annotation({ note: 'A *note*.\n.not a tag', tags: ['water', 'two words'], color: 'pink' }),
      annotation({
        id: 'b0000000-0000-4000-8000-000000000003',
        quote: 'First paragraph,\nwith a “line”.\n\n=Second, paragraph',
      }),
    ],
  },
  {
    article: article({
      id: 'a0000000-0000-4000-8000-000000000009',
      url: 'https://kitab.example/ماء?a=1&b=2',
      title: 'ذاكرة <الماء>',
      byline: [],
      siteName: undefined,
      language: 'ar',
      direction: 'rtl',
      tags: [],
    }),
    annotations: [annotation({ id: 'b0000000-0000-4000-8000-000000000004', quote: 'الجدار يكتب' })],
  },
];

/** What an exporter writes. */
export function written(exporter: Exporter, records: AnnotatedArticle[] = SAMPLE): Promise<string> {
  return textOf(exporter.write(records, exportContext()));
}

/** A file that was looked through by a person. A missing one is never made silently. */
export function golden(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, '../fixtures/exports', name), 'utf8');
}

/** The article and annotation of a test with the same text in every field. */
export function poisoned(text: string): AnnotatedArticle[] {
  return [
    {
      article: article({
        title: text,
        byline: [text],
        siteName: text,
        excerpt: text,
        note: text,
        tags: [text],
      }),
      annotations: [annotation({ quote: text, note: text, tags: [text] })],
    },
    { article: article(), annotations: [annotation()] },
  ];
}
