import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { writeBackup } from '@/lib/formats/backup-writer';
import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';
import { annotation, article } from '../support/records';

const FORGERY = '<img src="http://spy.example/x" onerror="document.title=\'taken\'">';
const CREATED = '2026-11-20T10:00:00.000Z';

async function hostileBackup(): Promise<Buffer> {
  const hostile = {
    ...article({ id: 'd0000000-0000-4000-8000-000000000001' }),
    title: `${FORGERY}A story`,
  };
  const note = `${FORGERY}<script>document.title='taken'</script>**Bold** [link](javascript:document.title='taken')`;
  const stream = writeBackup(
    { created: CREATED, counts: { articles: 1, annotations: 1, tombstones: 0 } },
    [
      { record: 'article' as const, value: hostile },
      {
        record: 'annotation' as const,
        value: annotation({ articleId: hostile.id, quote: `${FORGERY}A passage`, note }),
      },
    ],
  );
  return Buffer.from(await new Response(stream).arrayBuffer());
}

flow(
  'a file that cannot be restored says why, and one with scripts in it runs none',
  async (reader) => {
    const folder = await mkdtemp(join(tmpdir(), 'pullquote-bad-files-'));
    const whole = await hostileBackup();
    const newer = `${JSON.stringify({ format: 'pullquote-backup', version: 99, created: CREATED, counts: { articles: 0, annotations: 0, tombstones: 0 } })}\n`;
    const refused: [string, Buffer, string][] = [
      ['cut.jsonl.gz', whole.subarray(0, whole.length - 40), 'The file is not complete.'],
      ['newer.jsonl.gz', gzipSync(newer), 'This file was made by a newer Pullquote.'],
      [
        'picture.jsonl.gz',
        Buffer.from([0x89, 0x50, 0x4e, 0x47]),
        'This is not a file that Pullquote knows.',
      ],
    ];
    const library = await reader.browser.extensionPage('library.html');
    await library.hasText('Nothing marked yet.');
    await library.click({ role: 'button', name: 'Restore a backup' });
    for (const [name, content, reason] of refused) {
      const path = join(folder, name);
      await writeFile(path, content);
      await library.chooseFiles('dialog[open] input[type=file]', path);
      await library.hasText(reason);
    }
    expect(await reader.records('articles')).toEqual([]);

    const path = join(folder, 'hostile.jsonl.gz');
    await writeFile(path, whole);
    await library.target.activate();
    await library.chooseFiles('dialog[open] input[type=file]', path);
    await library.hasText('Nothing has been changed so far.');
    await library.click({ role: 'button', name: 'Restore' });
    await library.click({ role: 'button', name: 'See them' });
    await library.hasText(`${FORGERY}A story`); // as the text that it is
    await library.hasText('Bold');
    expect(await library.evaluate(() => document.title)).not.toContain('taken');
    expect(
      await library.evaluate(() => document.querySelectorAll('main img, main script').length),
    ).toBe(0);
    expect(reader.pages.seen().filter(({ url }) => url.includes('spy.example'))).toEqual([]);
  },
);

const LONG = 'All of it was said before. '.repeat(8_000);

flow('what cannot be marked is told, and a page that goes loses no note', async (reader) => {
  const url = 'http://news.example/story';
  reader.pages.page('http://elsewhere.example/', '<p>A frame of another site.</p>');
  await reader.deskPage();
  let page = await reader.openArticle(
    url,
    `<title>&lt;img src=x onerror=alert(1)&gt; A story</title><h1>A story</h1>
      <p id="short">Nobody moved a chair before the tea was poured.</p>
      <textarea>What I typed</textarea> <span id="picture"><img alt="" width="16" height="16"></span>
      <iframe src="http://elsewhere.example/" width="300" height="80"></iframe>
      <p id="long">${LONG}</p>`,
  );
  await reader.wake(page);
  const tryIt = async (reason: string) => {
    await reader.browser.useCommand(page, 'highlight-selection');
    await page.inPage.hasText(reason);
  };
  await page.evaluate(() => document.querySelector('textarea')?.select());
  await tryIt('The selection is in a text field.');
  await page.evaluate(() => {
    document.querySelector('textarea')?.blur();
    getSelection()?.selectAllChildren(document.querySelector('#picture')!);
  });
  await tryIt('An image is selected.');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#long')!));
  await tryIt('The selection is too long.');
  const frame = await page.frame('http://elsewhere.example/');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await frame.selectText('A frame of another site');
  await tryIt('This part of the page is out of reach.');
  expect(await reader.records('annotations')).toEqual([]);

  await page.target.activate();
  await reader.highlight(page, 'Nobody moved a chair');
  await page.clickText('Nobody moved a chair');
  await page.inPage.click({ role: 'button', name: 'Edit' });
  await page.inPage.click({ role: 'textbox', name: 'Note' });
  await page.type('Half a thought');
  await page.close(); // at once: nothing is waited for
  page = await reader.open(url);
  const popup = await reader.browser.clickToolbarButton(page);
  await popup.hasText('<img src=x onerror=alert(1)> A story');
  await popup.close();
  await page.target.activate();
  await reader.isHighlighted(page, 'Nobody moved a chair');
  await page.clickText('Nobody moved a chair');
  await until('the text on the card', async () =>
    (await page.inPage.all({ role: 'textbox' })).some(({ value }) => value === 'Half a thought'),
  );
});
