import { expect, test } from 'vitest';
import { until } from '../support/browsers/surface';
import { PASSAGE, plainPage } from '../support/hostile-page';
import { Reader } from '../support/reader';

/** Characters of a note as long as notes may be: it fits into no gap that is left. */
const LENGTH = 100_000;

// Chromium limits no extension that may store without limit, so its disk would have to be full in truth.
test('in firefox a full disk is told, and a note is saved once there is room', async () => {
  const reader = await Reader.start('firefox', { diskSpace: 20_000 });
  try {
    const page = await reader.openArticle('http://news.example/story', plainPage());
    await reader.wake(page);
    await reader.highlight(page, PASSAGE, 'green');
    const desk = await reader.deskPage();
    await desk.evaluateInPage(fillDisk);

    const library = await reader.browser.extensionPage('library.html');
    await library.click({ role: 'button', name: 'More for this annotation' });
    await library.click({ role: 'menuitem', name: 'Edit' });
    await library.find({ role: 'textbox', name: 'Note' });
    await library.evaluateInPage(writeLongNote, LENGTH);
    await library.click({ role: 'button', name: 'Save' });
    await library.hasText('Not saved: the disk is full.');
    await library.hasText('Your text is still here.');
    expect(await reader.records('annotations')).toMatchObject([{ note: '' }]);

    await desk.evaluateInPage(emptyDisk);
    await library.target.activate();
    // Firefox gives the room back a moment after the filler is gone: a reader tries again too.
    const patience = 60_000;
    const isStored = async () => {
      const [stored] = await reader.records('annotations');
      if (stored?.note.length === LENGTH) return true;
      const again = { role: 'button', name: 'Try again' };
      if (await library.has(again)) await library.click(again);
      return false;
    };
    await until('the note stored', isStored, patience);
  } finally {
    await reader.leave();
  }
});

/** Types a note in one go, as pasting does: of two bytes a character, and nothing to compress. */
function writeLongNote(length: number): void {
  const field = document.querySelector('textarea')!;
  let random = 1;
  const characters = Array.from({ length }, () => {
    random = (random * 48_271) % 2_147_483_647;
    return String.fromCodePoint(0x4e00 + (random % 20_000));
  });
  field.focus();
  document.execCommand('insertText', false, characters.join(''));
}

/** Stores what nobody needs until the browser refuses more, in ever smaller pieces. */
async function fillDisk(): Promise<void> {
  const opening = indexedDB.open('filler', 1);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore('rubbish', { autoIncrement: true });
    });
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('no filler')));
  });
  for (let size = 1_048_576; size >= 1_024;) {
    const rubbish = new Uint8Array(size);
    for (let at = 0; at < size; at += 65_536)
      crypto.getRandomValues(rubbish.subarray(at, at + 65_536));
    const stored = await new Promise<boolean>((resolve) => {
      const transaction = database.transaction('rubbish', 'readwrite');
      transaction.addEventListener('complete', () => resolve(true));
      transaction.addEventListener('abort', () => resolve(false));
      transaction.objectStore('rubbish').add(rubbish);
    }).catch(() => false); // Firefox refuses even to begin
    if (!stored) size /= 4;
  }
  database.close();
}

function emptyDisk(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('filler');
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(new Error('not emptied')));
  });
}
