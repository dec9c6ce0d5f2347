import { expect, test } from 'vitest';
import { bookmarksImporter } from '@/lib/formats/bookmarks-importer';
import { seenOf, takeAll } from '../../support/imports';

test('bookmarks come with their folder and tags as tags, and their description as note', async () => {
  const file = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
  <DL><p>
    <DT><A HREF="https://news.example/a?x=1&amp;y=2" ADD_DATE="1700000000" TAGS="water,two words">Salt &amp; Shore</A>
    <DD>First line<br>second
    <DT><H3>Recipes</H3>
    <DL><p>
      <DT><A HREF="https://news.example/bread" ADD_DATE="1700000000">Bread</A>
    </DL><p>
    <DT><A HREF="javascript:alert(1)">A trap</A>
  </DL><p>
</DL><p>`;
  const { articles, unreadable } = await takeAll(bookmarksImporter, file);
  const created = '2023-11-14T22:13:20.000Z';
  expect(articles.map(seenOf)).toEqual([
    {
      url: 'https://news.example/a?x=1&y=2',
      title: 'Salt & Shore',
      byline: [],
      tags: ['water', 'two words'],
      note: 'First line\nsecond',
      created,
    },
    {
      url: 'https://news.example/bread',
      title: 'Bread',
      byline: [],
      tags: ['Recipes'],
      note: '',
      created,
    },
  ]);
  expect(unreadable).toEqual([{ place: 3, reason: 'no-address' }]);
});

test('the list that Pocket wrote before is read as well', async () => {
  const file = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
<li><a href="https://news.example/a" time_added="1700000000" tags="a,b">Title</a></li></ul></body></html>`;
  const { articles } = await takeAll(bookmarksImporter, file);
  expect(articles.map(({ tags, created }) => [tags, created])).toEqual([
    [['a', 'b'], '2023-11-14T22:13:20.000Z'],
  ]);
});
