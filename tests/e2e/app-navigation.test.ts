import { allowSite } from '../support/acts';
import type { Surface } from '../support/browsers/surface';
import { flow } from '../support/flow';

/** An app with routes: the address and the text change, the document stays. */
const APP = `<!doctype html><title>App</title><nav></nav><main></main><script>
  const TEXTS = {
    '/app/one': 'The first route speaks of rivers and bridges.',
    '/app/two': 'The second route speaks of mountains and passes.',
    '/app/late': 'The late route arrives when everything else is done.',
  };
  function show(delay = 0) {
    const main = document.querySelector('main');
    main.textContent = '';
    const text = TEXTS[location.pathname];
    setTimeout(() => { main.innerHTML = '<p>' + text + '</p>'; }, delay);
  }
  window.go = (path, delay) => { history.pushState({}, '', path); show(delay); };
  addEventListener('popstate', () => show());
  show(Number(sessionStorage.getItem('delay') ?? 0));
</script>`;

flow(
  'highlights follow an app from route to route, back again, and wait for late text',
  async (reader) => {
    for (const path of ['one', 'two', 'late']) {
      reader.pages.page(`http://app.example/app/${path}`, APP);
    }
    const page = await reader.open('http://app.example/app/one');
    await allowSite(reader, page);
    await reader.annotatorIsIn(page);
    await reader.highlight(page, 'rivers and bridges', 'blue');

    await go(page, '/app/two');
    await reader.isNotHighlighted(page, 'mountains and passes');
    await reader.highlight(page, 'mountains and passes', 'green');

    await page.evaluateInPage(() => history.back());
    await reader.isHighlighted(page, 'rivers and bridges');

    await go(page, '/app/late');
    await reader.highlight(page, 'everything else', 'purple');
    await go(page, '/app/two');
    await reader.isHighlighted(page, 'mountains and passes');
    await go(page, '/app/late', 1500);
    await reader.isHighlighted(page, 'everything else');

    // Text that comes long after the page.
    await page.evaluateInPage(() => sessionStorage.setItem('delay', '2500'));
    await page.goTo('http://app.example/app/late');
    await reader.isHighlighted(page, 'everything else');
  },
);

async function go(page: Surface, path: string, delay = 0): Promise<void> {
  await page.evaluateInPage(
    (to, after) =>
      (globalThis as typeof globalThis & { go(p: string, d: number): void }).go(to, after),
    path,
    delay,
  );
}
