// @ts-nocheck
import { test } from 'vitest';
import { appendFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { Reader } from '../support/reader';
import { until } from '../support/browsers/surface';
import { scenarios } from '/tmp/REDTEAM/scenarios-b2';

mkdirSync('/tmp/REDTEAM/shots', { recursive: true });
const only = process.env['ONLY'] ? new RegExp(process.env['ONLY']) : /./;
for (const name of (process.env['ZZ'] ?? 'chromium').split(',')) {
  test(`redteam ${name}`, { timeout: 900_000 }, async () => {
    const log = `/tmp/REDTEAM/results-${name}-${process.env['TAG'] ?? 'x'}.txt`;
    writeFileSync(log, '');
    let reader = await Reader.start(name);
    const fresh = async () => { await reader.leave().catch(() => {}); reader = await Reader.start(name); return reader; };
    for (const [title, run] of Object.entries(scenarios)) {
      if (!only.test(title)) continue;
      const t0 = Date.now();
      const notes = [];
      const host = 's' + Math.random().toString(36).slice(2, 8) + '.example';
      const ctx = { reader, name, host, url: `http://${host}/p`, until, note: (x) => notes.push(typeof x === 'string' ? x : JSON.stringify(x)),
        shot: (s, n) => s.screenshot(`/tmp/REDTEAM/shots/${name}-${title.replace(/\W+/g, '-')}-${n}.png`).catch(() => {}), fresh: async () => (ctx.reader = await fresh()) };
      let verdict = 'held';
      let page;
      try { page = await run(ctx); } catch (e) {
        verdict = 'FAILED ' + String(e?.message ?? e).slice(0, 400) + ' | ' + String(e?.cause ?? '').slice(0, 300) + ' @ ' + (String(e?.stack).match(/scenarios[^\n]*/g) ?? []).slice(0, 2).join(' < ');
        try { const tab = await ctx.reader.browser.openedTab((u) => u.includes(host)); await tab.screenshot(`/tmp/REDTEAM/shots/${name}-${title.replace(/\W+/g, '-')}-FAIL.png`); } catch {}
      }
      appendFileSync(log, `${title}: ${verdict} (${((Date.now() - t0) / 1000).toFixed(1)}s) ${notes.join(' ; ')}\n`);
      if (page?.close) await page.close().catch(() => {});
    }
    await reader.leave().catch(() => {});
  });
}
