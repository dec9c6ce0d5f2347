import { flow } from '../support/flow';
import { ARTICLE, PASSAGE } from '../support/main-job';

flow(
  'the panel stays beside the page, follows the tab, and looks only where it may',
  async (reader) => {
    const page = await reader.open(ARTICLE);
    await reader.wake(page);
    await reader.highlight(page, PASSAGE);
    const popup = await reader.browser.clickToolbarButton(page);
    await popup.click({ role: 'button', name: 'More' });
    await popup.click({ role: 'menuitem', name: 'Keep open beside the page' });
    const panel = await reader.browser.openedPanel();
    await panel.hasText('A Table With No Head');
    await panel.hasText(PASSAGE);

    const other = await reader.openArticle(
      'http://other.example/story',
      '<title>Another story</title><h1>Another story</h1><p>Nobody clicked here yet.</p>',
    );
    await panel.hasText('This page was not looked at.');
    await reader.wake(other);
    await panel.hasText('Another story');

    await page.target.activate();
    await panel.hasText(PASSAGE);
  },
);
