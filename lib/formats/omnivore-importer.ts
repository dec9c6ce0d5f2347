import * as v from 'valibot';
import { fail, type Result } from '@/lib/domain/failure';
import { cleanText } from './clean-text';
import { takeIn, type Intake } from './foreign-records';
import { entries, looseText, text } from './foreign-shapes';
import { htmlToText } from './html-text';
import type { Importer } from './importer';
import { parseOmnivoreHighlights } from './omnivore-highlights';
import { parseJson } from './read-json';
import { openZip, type ZipEntry } from './read-zip';
import { selectorIn } from './selector-in';

const METADATA = /(?:^|\/)metadata_\d+_to_\d+\.json$/u;

const ItemSchema = v.object({
  slug: text,
  title: looseText,
  description: looseText,
  author: looseText,
  url: looseText,
  thumbnail: looseText,
  labels: v.optional(v.array(text), []),
  savedAt: looseText,
  publishedAt: looseText,
});
type Item = v.InferOutput<typeof ItemSchema>;

/**
 * What Omnivore handed out before it closed: lists of articles, and for each that was marked a file
 * of passages. Where a passage stands is not told; the words around it are looked up in the
 * article's own text, which lies in the zip as well.
 */
export const omnivoreImporter: Importer = {
  id: 'omnivore',
  endings: ['.zip'],
  placeless: true,
  recognises: ({ entries: names }) => names.some((name) => METADATA.test(name)),
  async read(file, onRecord, context) {
    const zip = await openZip(file);
    if (!zip.ok) return zip;
    const intake = takeIn('omnivore', onRecord, context);
    // A file may stand in the zip twice; the first is as good as the second.
    const files = new Map(zip.value.toReversed().map((entry) => [entry.name, entry]));
    for (const entry of zip.value.filter(({ name }) => METADATA.test(name))) {
      const list = await entry.text();
      const json = list.ok ? parseJson(list.value) : list;
      if (!json.ok) {
        return {
          ok: false,
          failure: { ...json.failure, at: { ...json.failure.at, entry: entry.name } },
        };
      }
      const folder = entry.name.slice(0, entry.name.lastIndexOf('/') + 1);
      const items = v.safeParse(entries, json.value);
      for (const [index, item] of (items.success ? items.output : []).entries()) {
        if (context.signal?.aborted === true) return fail('cancelled');
        const parsed = v.safeParse(ItemSchema, item);
        if (!parsed.success) intake.leaveOut(`${entry.name} ${index + 1}`, 'malformed');
        else {
          const taken = await takeItem(parsed.output, folder, files, intake);
          if (!taken.ok) return taken;
        }
      }
    }
    return intake.done();
  },
};

async function takeItem(
  item: Item,
  folder: string,
  files: ReadonlyMap<string, ZipEntry>,
  intake: Intake,
): Promise<Result<null>> {
  const article = await intake.page(item.slug, {
    url: item.url,
    title: item.title,
    byline: cleanText(item.author) === '' ? [] : [item.author],
    excerpt: item.description,
    image: item.thumbnail,
    published: item.publishedAt,
    tags: item.labels,
    saved: item.savedAt,
  });
  const marked = files.get(`${folder}highlights/${item.slug}.md`);
  if (article === undefined || marked === undefined) return { ok: true, value: null };
  const markdown = await marked.text();
  if (!markdown.ok) return markdown;
  const content = await files.get(`${folder}content/${item.slug}.html`)?.text();
  const words = content?.ok === true ? htmlToText(content.value) : '';
  for (const passage of parseOmnivoreHighlights(markdown.value, item.labels)) {
    const selector = selectorIn(words, passage.quote);
    await intake.passage(marked.name, article, {
      ...passage,
      created: item.savedAt,
      selectors: selector === undefined ? [] : [selector],
    });
  }
  return { ok: true, value: null };
}
