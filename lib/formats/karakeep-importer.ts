import * as v from 'valibot';
import { takeIn } from './foreign-records';
import { entries, looseText, text } from './foreign-shapes';
import type { Importer } from './importer';
import { readJson } from './read-json';

const BookmarkSchema = v.object({
  createdAt: v.nullish(v.union([v.number(), v.string()])),
  title: looseText,
  tags: v.optional(v.array(text), []),
  note: looseText,
  content: v.object({ type: text, url: v.optional(text) }),
});

/** Karakeep's JSON: saved links with notes and tags. Its texts and pictures are no articles. */
export const karakeepImporter: Importer = {
  id: 'karakeep',
  endings: ['.json'],
  placeless: true,
  recognises: ({ text: start }) =>
    /^\s*\{/u.test(start) &&
    /"bookmarks"\s*:\s*\[/u.test(start) &&
    /"content"\s*:|\[\s*\]/u.test(start),
  async read(file, onRecord, context) {
    const json = await readJson(file);
    if (!json.ok) return json;
    const intake = takeIn('karakeep', onRecord, context);
    const list = v.safeParse(v.object({ bookmarks: entries }), json.value);
    let at = 0;
    for (const entry of list.success ? list.output.bookmarks : []) {
      at += 1;
      const parsed = v.safeParse(BookmarkSchema, entry);
      if (!parsed.success) intake.leaveOut(at, 'malformed');
      else if (parsed.output.content.type !== 'link') intake.leaveOut(at, 'no-address');
      else {
        const { content, createdAt, ...bookmark } = parsed.output;
        await intake.page(at, { ...bookmark, url: content.url, saved: createdAt });
      }
    }
    return intake.done();
  },
};
