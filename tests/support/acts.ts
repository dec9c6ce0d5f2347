import { siteOf } from '@/lib/domain/page-identity';
import type { Surface } from './browsers/surface';
import { until } from './browsers/surface';
import type { ExtensionPage, Reader } from './reader';

/**
 * Says in the popup that highlights show on a page's site always, in answer to its offer or by its
 * switch, and waits until the browser has allowed it. The browser's own prompt is answered with yes.
 */
export async function allowSite(reader: Reader, page: Surface): Promise<void> {
  const site = siteOf(await page.evaluate(() => location.href)) ?? '';
  const pattern = /^[\d.]+$/u.test(site) ? `*://${site}/*` : `*://*.${site}/*`;
  await reader.browser.allowPrompts([pattern]);
  const popup = await reader.browser.clickToolbarButton(page);
  const offer = { role: 'button', name: 'Always show here' };
  const switched = { role: 'switch', nameHas: site };
  const isOffered = await until('the offer or the switch', async () => {
    if (await popup.has(offer)) return 'yes';
    return (await popup.has(switched)) && 'no';
  });
  await popup.click(isOffered === 'yes' ? offer : switched);
  await until(`${site} allowed`, async () => (await allowedOrigins(reader)).includes(pattern));
  if (await popup.target.isOpen()) await popup.close();
  await page.target.activate();
}

/** What the browser lets the extension read without a click. */
export async function allowedOrigins(reader: Reader): Promise<string[]> {
  const desk = await reader.deskPage();
  return desk.evaluateInPage(async () => {
    const { chrome } = globalThis as typeof globalThis & ExtensionPage;
    return (await chrome.permissions.getAll()).origins ?? [];
  });
}

/** Exports everything from the library, and answers the path of the file. */
export async function exportLibrary(
  reader: Reader,
  format: 'Markdown' | 'W3C annotations' | 'Backup',
): Promise<string> {
  const library = await reader.browser.extensionPage('library.html');
  await library.click({ role: 'button', nameHas: 'Export' });
  await library.click({ css: 'label.choice', text: format });
  await library.click({ css: 'dialog[open] .button-primary', text: 'Export' });
  await library.hasText('is in your downloads');
  const endings = { Markdown: '.md', 'W3C annotations': '.jsonld', Backup: '.gz' };
  const file = await reader.download(endings[format]);
  await library.close();
  return file;
}

/** Restores a backup in the library, after looking at what would change. */
export async function restoreBackup(reader: Reader, file: string): Promise<void> {
  const library = await reader.browser.extensionPage('library.html');
  await library.click({ role: 'button', name: 'Restore a backup' });
  await library.chooseFiles('dialog[open] input[type=file]', file);
  await library.hasText('Nothing has been changed so far.');
  await library.click({ css: 'dialog[open] .button-primary', text: 'Restore' });
  await library.hasText('added');
  await library.close();
}

/** What Control V brings: the clipboard as text, and as the HTML that a rich editor takes. */
export async function paste(reader: Reader): Promise<{ text: string; html: string }> {
  const page = await reader.openArticle(
    'http://editor.example/',
    '<title>Editor</title><textarea aria-label="Plain"></textarea><div contenteditable aria-label="Rich" role="textbox" style="min-height:5em"></div>',
  );
  await page.click({ role: 'textbox', name: 'Plain' });
  await page.press('Control+v');
  await page.click({ role: 'textbox', name: 'Rich' });
  await page.press('Control+v');
  const pasted = await page.evaluate(() => ({
    text: document.querySelector('textarea')?.value ?? '',
    html: document.querySelector('[contenteditable]')?.innerHTML ?? '',
  }));
  await page.close();
  return pasted;
}
