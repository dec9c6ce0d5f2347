import { Parser } from 'htmlparser2';
import { cleanList } from './clean-text';
import { fail } from '@/lib/domain/failure';
import { takeIn, type ForeignPage } from './foreign-records';
import type { Importer } from './importer';
import { readText } from './read-text';

/** How much is parsed at a stretch, in UTF-16 units. */
const STEP = 262_144;

interface Bookmark extends ForeignPage {
  title: string;
  note: string;
}

/**
 * Bookmarks as browsers, Raindrop and many others write them, in Netscape's old format
 * (https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)),
 * and the list that Pocket wrote before 2025. A folder becomes a tag, but for those of the browser.
 */
export const bookmarksImporter: Importer = {
  id: 'bookmarks',
  endings: ['.html', '.htm'],
  placeless: true,
  recognises: ({ text }) =>
    /<!doctype\s+netscape-bookmark-file-1/iu.test(text) ||
    /<title>\s*Pocket Export\s*<\/title>/iu.test(text),
  async read(file, onRecord, context) {
    const text = await readText(file);
    if (!text.ok) return text;
    const intake = takeIn('bookmarks', onRecord, context);
    const found: Bookmark[] = [];
    const parser = createParser(found);
    let at = 0;
    for (let from = 0; from < text.value.length; from += STEP) {
      if (context.signal?.aborted === true) return fail('cancelled');
      parser.write(text.value.slice(from, from + STEP));
      // The last may still be on its way.
      for (const bookmark of found.splice(0, found.length - 1)) await take(bookmark);
      await new Promise((resume) => {
        setTimeout(resume);
      });
    }
    parser.end();
    for (const bookmark of found.splice(0)) await take(bookmark);
    return intake.done();

    async function take(bookmark: Bookmark) {
      at += 1;
      const isWeb = /^\s*(?:https?|file):/iu.test(String(bookmark.url));
      if (isWeb) await intake.page(at, bookmark);
      else intake.leaveOut(at, 'no-address');
    }
  },
};

/** Elements of this format are hardly ever closed, so what counts is what opens next. */
function createParser(found: Bookmark[]): Parser {
  const folders: string[] = [];
  let heading: string | undefined;
  let into: 'heading' | 'title' | 'note' | undefined;
  return new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'a') {
          const { href = '', tags = '', add_date: added, time_added: saved } = attributes;
          const own = folders.filter((folder) => folder !== '');
          found.push({
            url: href,
            title: '',
            note: '',
            tags: [...cleanList(tags, ','), ...(own.length === 0 ? [] : [own.join('/')])],
            saved: added ?? saved,
          });
          into = 'title';
        } else if (name === 'h3') {
          const isBrowsers =
            'personal_toolbar_folder' in attributes || 'unfiled_bookmarks_folder' in attributes;
          heading = isBrowsers ? undefined : '';
          into = isBrowsers ? undefined : 'heading';
        } else if (name === 'dl') {
          folders.push(heading?.trim() ?? '');
          [heading, into] = [undefined, undefined];
        } else if (name === 'dd') into = 'note';
        else if (name === 'dt') into = undefined;
        else if (name === 'br' && into === 'note') append('\n');
      },
      ontext(text) {
        if (into === 'heading') heading = (heading ?? '') + text;
        else append(text);
      },
      onclosetag(name) {
        if (name === 'dl') folders.pop();
        if (name === 'dl' || (name === 'a' && into === 'title') || name === 'h3') into = undefined;
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  );

  function append(text: string) {
    const last = found.at(-1);
    if (last === undefined) return;
    if (into === 'title') last.title += text;
    if (into === 'note') last.note += text;
  }
}
