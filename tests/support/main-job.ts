import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { exportLibrary, paste } from './acts';
import type { Surface } from './browsers/surface';
import { until } from './browsers/surface';
import { COLOR_NAMES, type Reader } from './reader';

export const ARTICLE = 'http://pages.example/harbour-courier/';
export const TITLE =
  '“A Table With No Head”: How Two Neighbours Talked Their Way Back to the River';
export const PASSAGE = 'the first agreement between them since the border closed in 2015';
export const NOTE = 'Compare the fisheries talks of 2019.';

export interface MainJob {
  page: Surface;
  markdown: string;
  backup: string;
}

/**
 * The main job, from the toolbar button to the exported files, each step looked at in the browser.
 * `tell` hears of a step once it has been seen to hold; `show` gets what to take a picture of.
 */
export async function doMainJob(
  reader: Reader,
  tell: (line: string) => void = () => undefined,
  show: (name: string, surface: Surface) => Promise<void> = async () => undefined,
): Promise<MainJob> {
  const page = await reader.open(ARTICLE);
  const popup = await reader.browser.clickToolbarButton(page);
  await popup.find({ role: 'heading', name: TITLE });
  const text = await popup.text();
  expectOnce(text, 'Ilse Marchetti');
  expectOnce(text, '2 min read');
  await popup.find({ role: 'button', name: 'Share this article' });
  await show('1-popup', popup);
  await popup.close();
  tell(`The toolbar button was clicked; the popup read ${TITLE}, by Ilse Marchetti, 2 min read.`);

  await page.target.activate();
  await page.selectText(PASSAGE);
  await page.inPage.find({ role: 'button', nameHas: COLOR_NAMES.green });
  await show('2-toolbar', page);
  await page.inPage.click({ role: 'button', nameHas: COLOR_NAMES.green });
  await reader.isHighlighted(page, PASSAGE);
  tell(`“${PASSAGE}” was selected with the mouse and painted green.`);

  await writeNote(page, PASSAGE, NOTE);
  const [stored] = await until('the note in the library', async () => {
    const found = await reader.records('annotations');
    return found[0]?.note === NOTE && found;
  });
  if (stored?.quote !== PASSAGE) throw new Error(`the library holds “${stored?.quote}”`);
  await page.target.activate();
  tell('A note was written on its card; the library on the disk holds both.');

  await page.reload();
  const again = await reader.browser.clickToolbarButton(page);
  await again.hasText(PASSAGE);
  await again.hasText(NOTE);
  await reader.isHighlighted(page, PASSAGE);
  await show('3-after-reload', again);
  tell(
    'The page was reloaded: the highlight is painted again, and the popup lists it with its note.',
  );

  await shareQuote(again);
  await again.click({ role: 'button', name: 'Quote' });
  await again.hasText('Copied.');
  const quote = await paste(reader);
  expectOnce(quote.text, PASSAGE);
  if (!quote.text.includes('Ilse Marchetti')) throw new Error(`no author in: ${quote.text}`);
  if (!quote.html.includes('href=')) throw new Error(`no link in: ${quote.html}`);
  tell('The quote was copied, and pasted into another page with its author and source.');

  await page.target.activate();
  const third = await reader.browser.clickToolbarButton(page);
  await shareQuote(third);
  await third.click({ role: 'button', name: 'Link' });
  await third.hasText('Copied.');
  const link = (await paste(reader)).text;
  if (!link.includes('#:~:text=')) throw new Error(`no text fragment in: ${link}`);
  tell(`The link to the passage was copied: ${link}`);

  const markdown = await exportLibrary(reader, 'Markdown');
  const exported = await readFile(markdown, 'utf8');
  for (const part of [PASSAGE, NOTE, TITLE]) {
    if (!exported.includes(part)) throw new Error(`the Markdown file lacks “${part}”`);
  }
  tell(`Markdown was written: ${markdown.split('/').at(-1)}`);
  const backup = await exportLibrary(reader, 'Backup');
  const lines = gunzipSync(await readFile(backup))
    .toString('utf8')
    .trim()
    .split('\n');
  if (!lines.some((line) => line.includes(NOTE))) throw new Error('the backup lacks the note');
  tell(`A backup was written: ${backup.split('/').at(-1)}, ${lines.length} records.`);
  return { page, markdown, backup };
}

/** Clicks a highlight, writes a note on the card that opens, and saves it. */
export async function writeNote(page: Surface, passage: string, note: string): Promise<void> {
  await page.clickText(passage);
  await page.inPage.click({ role: 'button', name: 'Edit' });
  await page.inPage.click({ role: 'textbox', name: 'Note' });
  await page.type(note);
  await page.inPage.click({ role: 'button', name: 'Save' });
  await page.inPage.gone({ role: 'textbox', name: 'Note' });
}

async function shareQuote(popup: Surface): Promise<void> {
  await popup.click({ role: 'button', name: 'More for this annotation' });
  await popup.click({ role: 'menuitem', name: 'Share' });
}

function expectOnce(text: string, part: string): void {
  const times = text.split(part).length - 1;
  if (times !== 1) throw new Error(`“${part}” stands ${times} times in: ${text.slice(0, 600)}`);
}
