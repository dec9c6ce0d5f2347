import type { Importer } from '@/lib/formats/importer';
import { safeJson } from '@/lib/formats/safe-json';
import { SHARED_ID } from '@/lib/formats/shared-id';
import { zipOf } from './imports';

/** The words of one passage, in every field of a file that takes words. */
export interface Words {
  url: string;
  title: string;
  author: string;
  quote: string;
  note: string;
  tag: string;
  date: string;
}

export const PLAIN_WORDS: Words = {
  url: 'https://saltandshore.example/gauges',
  title: 'What the Tide Gauges Remember',
  author: 'Rosa Castellan',
  quote: 'A gauge is a diary kept by a wall.',
  note: 'Use as an epigraph.',
  tag: 'water',
  date: '2025-10-09T08:15:00.000Z',
};

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csv = (...rows: string[][]) => `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;
const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** One passage in every format of another tool, as that tool would write it. */
export async function importSamples(
  words: Partial<Words> = {},
): Promise<Record<Exclude<Importer['id'], 'backup'>, Blob>> {
  const { url, title, author, quote, note, tag, date } = { ...PLAIN_WORDS, ...words };
  const text = (content: string) => new Blob([content]);
  const json = (content: unknown) => text(JSON.stringify(content));
  const web = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    created: date,
    body: [
      { type: 'TextualBody', value: note, purpose: 'commenting' },
      { type: 'TextualBody', value: tag, purpose: 'tagging' },
    ],
    target: {
      source: url,
      scope: { id: url, 'dcterms:title': title, 'dcterms:creator': author },
      selector: { type: 'TextQuoteSelector', exact: quote },
    },
  };
  return {
    bookmarks: text(
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><A HREF="${attribute(url)}" ADD_DATE="${date}" TAGS="${attribute(tag)}">${attribute(title)}</A>\n<DD>${attribute(note)}\n</DL><p>\n`,
    ),
    hypothesis: json({
      export_userid: 'acct:ann@hypothes.is',
      annotations: [
        {
          id: 'aBcDeFgHiJkLmNoPqRsTuV',
          uri: url,
          created: date,
          updated: date,
          text: note,
          tags: [tag],
          document: { title: [title] },
          target: [
            {
              source: url,
              selector: [{ type: 'TextQuoteSelector', exact: quote, prefix: note, suffix: note }],
            },
          ],
        },
      ],
    }),
    instapaper: text(
      csv(
        ['URL', 'Title', 'Selection', 'Folder', 'Timestamp', 'Tags'],
        [url, title, quote, 'Unread', date, JSON.stringify([tag])],
      ),
    ),
    'json-ld': json(web),
    shared: text(
      `<!doctype html><title>${attribute(title)}</title><script type="application/ld+json" id="${SHARED_ID}">${safeJson(web)}</script>`,
    ),
    karakeep: json({
      bookmarks: [{ createdAt: date, title, tags: [tag], content: { type: 'link', url }, note }],
    }),
    matter: text(
      csv(
        ['Title', 'Author', 'Publisher', 'URL', 'Tags', 'Last Interaction Date', 'File Id'],
        [title, author, author, url, tag, date, '1'],
      ),
    ),
    'obsidian-clipper': json([
      {
        url,
        title,
        highlights: [],
        data: [{ id: date, type: 'text', xpath: '', content: quote, notes: [note] }],
      },
    ]),
    omnivore: await zipOf({
      'metadata_0_to_20.json': JSON.stringify([
        { slug: 'a', title, author, url, labels: [tag], savedAt: date, publishedAt: date },
      ]),
      'content/a.html': `<p>${quote}</p>`,
      'highlights/a.md': `> ${quote} \n\n#${tag}\n\n${note}`,
    }),
    pocket: await zipOf({
      'part_000000.csv': csv(
        ['title', 'url', 'time_added', 'tags', 'status'],
        [title, url, date, tag, 'unread'],
      ),
      'annotations/part_000000.json': JSON.stringify([
        { url, title, highlights: [{ quote, created_at: date }] },
      ]),
    }),
    raindrop: text(
      csv(
        ['id', 'title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created', 'highlights'],
        ['1', title, note, note, url, 'Unsorted', tag, date, quote],
      ),
    ),
    readwise: text(
      csv(
        ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date', 'Tags'],
        [quote, title, author, url, note, '1', date, tag],
      ),
    ),
  };
}
