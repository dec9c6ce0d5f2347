import type { HighlightColor } from '@/lib/domain/highlight-color';

/** Wash, stroke and text of a colour on light and on dark, and its pattern. */
const COLORS: Record<HighlightColor, readonly [light: string, dark: string, line: string]> = {
  yellow: ['#ffe98a,#a17700', '#5a4a0c,#efc94f', 'solid'],
  green: ['#c6ecc9,#2c7a43', '#1f4d2d,#76cf90', 'dashed'],
  blue: ['#c5e1fb,#1f6cb0', '#1b4468,#74baf3', 'dotted'],
  pink: ['#ffd3e1,#bd3169', '#652743,#ff94b9', 'wavy'],
  purple: ['#e2d6fd,#7145c0', '#482f75,#bda4ff', 'double'],
};

function colorRules(which: 0 | 1): string {
  return Object.entries(COLORS)
    .map(([name, of]) => {
      const [wash, stroke] = of[which].split(',');
      // No border is wavy.
      const edge = of[2] === 'wavy' ? 'ridge' : of[2];
      return `.hl-${name}{--wash:${wash};--stroke:${stroke};--line:${of[2]};--edge:${edge}}`;
    })
    .join('');
}

/**
 * The style sheet of a shared file: ink on paper, the reading column with notes in the end margin,
 * below their paragraph where there is no room; colours told apart by pattern, also in print.
 */
export const SHARED_STYLE = [
  ':root{color-scheme:light dark;--paper:#fcfcfb;--ink:#1a1a1c;--soft:#4b4b50;--rule:#dfdfdc;--link:#1d55c4;--on-wash:#1a1a1c}',
  colorRules(0),
  `@media(prefers-color-scheme:dark){:root{--paper:#18191b;--ink:#ecebe8;--soft:#bcbbb8;--rule:#303236;--link:#9cbcff;--on-wash:#fff8f0}${colorRules(1)}}`,
  '*{box-sizing:border-box}',
  'body{margin:0;background:var(--paper);color:var(--ink);font:1.1875rem/1.65 "Iowan Old Style","Palatino Linotype",Palatino,P052,"Noto Serif","Geeza Pro","Noto Naskh Arabic",serif;overflow-wrap:anywhere}',
  'main{max-inline-size:36rem;margin-inline:auto;padding:2rem 1.25rem 4rem}',
  'h1{font-weight:400;font-size:2rem;line-height:1.2;margin:0 0 .75rem;text-wrap:balance}h2,h3,h4,h5,h6{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}',
  '.meta,.note,.address{font:.875rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--soft)}.meta,.address{margin:.25rem 0}',
  'header{padding-block-end:1rem;margin-block-end:1.5rem;border-block-end:1px solid var(--rule)}footer{margin-block-start:3rem;padding-block-start:1rem;border-block-start:1px solid var(--rule)}',
  'a{color:var(--link)}p{margin:0 0 1.1rem}pre{overflow-x:auto;white-space:pre-wrap}table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid var(--rule);padding:.25rem .5rem}',
  'blockquote{margin:0 0 1.1rem;padding-inline-start:1.25rem;border-inline-start:3px solid var(--rule)}',
  'mark{background:var(--wash);color:var(--on-wash);text-decoration:underline var(--line) var(--stroke) 1.5px;text-underline-offset:.22em;text-decoration-skip-ink:none;-webkit-print-color-adjust:exact;print-color-adjust:exact}',
  'mark:target{outline:2px solid var(--link)}',
  '.note{margin:-.5rem 0 1.25rem;padding-inline-start:.75rem;border-inline-start:4px var(--edge) var(--stroke)}.note>*{margin:0 0 .25rem}.note .name{font-weight:600;color:var(--ink);text-decoration:none}',
  '.quote{border-inline-start:6px var(--edge) var(--stroke)}',
  '@media(min-width:62rem){main{max-inline-size:none;inline-size:36rem;translate:-8rem 0}[dir=rtl] main{translate:8rem 0}.noted{position:relative}.notes{position:absolute;inset-block-start:.25rem;inset-inline-start:calc(100% + 2rem);inline-size:15rem}.note{margin:0 0 1rem}.noted:has(>.notes:not(:only-child)){display:flow-root}}',
  '@media print{body{font-size:11pt;background:none}main{max-inline-size:none;inline-size:auto;translate:none;padding:0}.notes{position:static;inline-size:auto}.note{margin:-.25rem 0 1rem;break-inside:avoid}a{color:inherit}}',
].join('\n');
