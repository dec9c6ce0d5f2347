import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const LOOKS = ['light', 'dark', 'rtl-light', 'rtl-dark'] as const;
const ENDING = /(?:-rtl)?-(?:light|dark)\.png$/u;

/**
 * Writes one page with each picture beside its mockup's, and answers its path. A mockup that was
 * drawn once for both directions stands beside both; what has no picture yet is listed at the end.
 */
export function compareWithMockups(pictures: string, mockups: string): string {
  const names = surfacesIn(pictures);
  const rows = names.map((name) => {
    const pairs = LOOKS.map((look) => {
      const picture = `${name}-${look}.png`;
      if (!existsSync(join(pictures, picture))) return '';
      const mockup = [picture, picture.replace('-rtl', '')].find((one) =>
        existsSync(join(mockups, one)),
      );
      const drawn =
        mockup === undefined
          ? '<p>Not drawn.</p>'
          : image(relative(pictures, join(mockups, mockup)), `${name}, drawn, ${look}`);
      return `<h3>${look}</h3><div>${drawn}${image(picture, `${name}, built, ${look}`)}</div>`;
    });
    return `<h2 id="${name}">${name}</h2>${pairs.join('\n')}`;
  });
  const without = surfacesIn(mockups).filter((name) => !names.includes(name));
  const file = join(pictures, 'compare.html');
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Drawn and built</title>
<style>body{font:16px system-ui;margin:2rem;background:#d9dadc}div{display:grid;grid-template-columns:1fr 1fr;gap:1rem;align-items:start;justify-items:center}img{max-width:100%;zoom:.667}img.popup{zoom:1}</style>
<h1>Drawn and built</h1><p>${names.map((name) => `<a href="#${name}">${name}</a>`).join(' · ')}</p>
${rows.join('\n')}
<h2>Drawn, without a picture</h2><p>${without.join(' · ')}</p></html>`,
  );
  return file;
}

/** The names of the surfaces of which a folder has pictures, those from right to left included. */
function surfacesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => ENDING.test(name));
  return [...new Set(names.map((name) => name.replace(ENDING, '')))].sort();
}

function image(source: string, description: string): string {
  const own = /^popup-[^/]*$/u.test(source) ? ' class="popup"' : '';
  return `<img${own} src="${encodeURI(source)}" alt="${description}" loading="lazy">`;
}
