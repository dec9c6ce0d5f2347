import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Reader } from '../support/reader';
import { ARTICLE, PASSAGE, TITLE } from '../support/main-job';

test.each(['chromium', 'firefox'] as const)('%s', async (name) => {
  const reader = await Reader.start(name);
  const shot = async (label: string, s: { target: { screenshot(): Promise<Buffer> } }) =>
    writeFile(`/tmp/POPUP/real-${name}-${label}.png`, await s.target.screenshot());
  try {
    const page = await reader.open(ARTICLE);
    await page.selectText(PASSAGE);
    let popup = await reader.browser.clickToolbarButton(page);
    await popup.find({ role: 'heading', name: TITLE });
    await shot('1-selection', popup);
    console.log('text', await popup.text());
    await popup.click({ role: 'button', name: 'Doubt (pink)' });
    await popup.hasText('It is in your library');
    await shot('2-offer', popup);
    await popup.click({ role: 'button', name: 'Only when I click' });
    await shot('3-list', popup);
    await popup.click({ role: 'button', name: 'More for this annotation' });
    await shot('4-menu', popup);
    await popup.click({ role: 'menuitem', name: 'Edit' });
    await popup.type('A thought');
    await shot('5-note', popup);
    await popup.close();
    await page.target.activate();
    popup = await reader.browser.clickToolbarButton(page);
    await popup.hasText('is back.');
    await shot('6-back', popup);
    await popup.click({ role: 'button', name: 'Save' });
    await popup.hasText('1 annotation');
    await shot('7-saved', popup);
    await popup.click({ role: 'button', name: 'Share this article' });
    await shot('8-share', popup);
    await popup.click({ role: 'button', name: 'Article' });
    await popup.hasText('Copied.');
    await shot('9-copied', popup);
    await popup.click({ role: 'button', name: 'Back' });
    await popup.click({ role: 'button', name: 'More for this annotation' });
    await popup.click({ role: 'menuitem', name: 'Delete' });
    await popup.hasText('Moved to the trash.');
    await shot('10-deleted', popup);
    await popup.click({ role: 'button', name: 'Undo' });
    await popup.hasText('1 annotation');
    console.log('console', await popup.evaluate(() => document.documentElement.outerHTML.length));
    expect(1).toBe(1);
  } finally {
    await reader.leave();
  }
});
