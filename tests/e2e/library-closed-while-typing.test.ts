import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';
import { PASSAGE, plainPage } from '../support/hostile-page';

flow(
  'a note typed in the library survives its closed tab and is offered everywhere',
  async (reader) => {
    const page = await reader.openArticle('http://news.example/story', plainPage());
    await reader.wake(page);
    await reader.highlight(page, PASSAGE, 'green');
    const library = await reader.browser.extensionPage('library.html');
    await library.hasText('1 annotation in 1 article');
    await library.click({ role: 'button', name: 'More for this annotation' });
    await library.click({ role: 'menuitem', name: 'Edit' });
    await library.click({ role: 'textbox', name: 'Note' });
    await library.type('Half a thought');
    await library.close();

    const again = await reader.browser.extensionPage('library.html');
    await again.click({ role: 'button', name: 'More for this annotation' });
    await again.click({ role: 'menuitem', name: 'Edit' });
    await again.hasText('Your unsaved text from');
    await until('the text in the library', async () =>
      (await again.all({ role: 'textbox', name: 'Note' })).some(
        ({ value }) => value === 'Half a thought',
      ),
    );
    await again.close();

    const popup = await reader.browser.clickToolbarButton(page);
    await popup.hasText('Your unsaved text from');
    await popup.close();

    await page.reload();
    await reader.wake(page);
    await reader.isHighlighted(page, PASSAGE);
    await page.clickText(PASSAGE);
    await until('the text on the card', async () =>
      (await page.inPage.all({ role: 'textbox' })).some(({ value }) => value === 'Half a thought'),
    );
  },
);
