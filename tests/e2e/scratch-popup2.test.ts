import { test } from 'vitest';
import { Reader } from '../support/reader';
import { ARTICLE, PASSAGE, TITLE } from '../support/main-job';
test('ff', async () => {
  const reader = await Reader.start('firefox');
  try {
    const page = await reader.open(ARTICLE);
    await page.selectText(PASSAGE);
    const popup = await reader.browser.clickToolbarButton(page);
    await popup.find({ role: 'heading', name: TITLE });
    console.log(JSON.stringify(await popup.evaluateInPage(async () => {
      const b = (globalThis as any).browser;
      const [tab] = await b.tabs.query({ active: true, lastFocusedWindow: true });
      const out: any = { tab: tab?.id, url: tab?.url };

      const T = { tabId: tab.id };
      
      await b.scripting.executeScript({ target: T, func: () => { (globalThis as any).errs = [String((globalThis as any)[Symbol.for('annotator')])]; delete (globalThis as any)[Symbol.for('annotator')]; addEventListener('error', (e) => (globalThis as any).errs.push(String(e.message) + e.filename + e.lineno)); addEventListener('unhandledrejection', (e) => (globalThis as any).errs.push('rej ' + String(e.reason) + e.reason?.stack)); const L = (globalThis as any).browser.runtime.onMessage; const add = L.addListener.bind(L); try { L.addListener = (f: any) => { (globalThis as any).errs.push('addListener'); add(f); }; } catch (e) { (globalThis as any).errs.push('nopatch'); } } });
      try { out.inject = await b.scripting.executeScript({ target: T, files: ['/annotator.js'] }); out.why = out.inject.map((r: any) => [String(r.error), r.error?.stack]); } catch (e) { out.injectE = String(e); }
      await new Promise((r) => setTimeout(r, 1000));
      out.errs = await b.scripting.executeScript({ target: T, func: () => (globalThis as any).errs });
      for (const name of ['annotator.states', 'annotator.selection']) try { out[name] = await b.tabs.sendMessage(tab.id, { name, payload: {} }, { frameId: 0 }); } catch (e) { out[name] = String(e); }
      out.sel = await b.scripting.executeScript({ target: { tabId: tab.id }, func: () => [String(getSelection()), document.activeElement?.tagName] });
      return out;
    })));
  } finally { await reader.leave(); }
});
