import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Writes one page with each picture beside its mockup's, and answers its path. */
export function compareWithMockups(pictures: string, mockups: string): string {
  const names = readdirSync(pictures).filter((name) => name.endsWith('.png'));
  const rows = names.sort().map((name) => {
    const mockup = [name, name.replace('-rtl', '')]
      .map((one) => join(mockups, one))
      .find(existsSync);
    const beside =
      mockup === undefined
        ? '<p>No mockup of this name.</p>'
        : `<img src="${encodeURI(relative(pictures, mockup))}" alt="mockup">`;
    return `<h2>${name}</h2><div><img src="${name}" alt="built">${beside}</div>`;
  });
  const file = join(pictures, 'compare.html');
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>Built, and as designed</title>
<style>body{font:16px system-ui;margin:2rem}div{display:grid;grid-template-columns:1fr 1fr;gap:1rem;align-items:start}img{max-width:100%;border:1px solid #ccc}</style>
<h1>Built, and as designed</h1>${rows.join('\n')}`,
  );
  return file;
}
