import { describe, expect, test } from 'vitest';
import type { SheetWords, WrittenSheet } from '@/lib/formats/sheet-file';
import { articlesOf } from '@/lib/formats/sheet-file';
import { sheetHtml } from '@/lib/formats/sheet-html';
import { sheetMarkdown } from '@/lib/formats/sheet-markdown';
import { annotation, article } from '../../support/records';

const words: SheetWords = {
  bearing: (bearing) =>
    ({ supports: 'Supports', contradicts: 'Contradicts', context: 'Context' })[bearing],
  source: ({ siteName }) => `Marchetti, ${siteName}, 2026`,
  citation: ({ title, url }) => `${title}, ${url}`,
  sources: 'Sources',
  language: 'en',
  direction: 'ltr',
};
const sheet: WrittenSheet = {
  question: 'Do shared *figures* come <first>?',
  claims: [
    {
      text: 'Agreeing on measurements comes first.',
      note: 'Holds for the Lenn; one case against.',
      quotes: [
        { bearing: 'supports', annotation: annotation(), article: article() },
        {
          bearing: 'contradicts',
          annotation: annotation({
            id: 'two',
            quote: 'Still\nthe quota <b>held</b>.',
            note: 'Check.',
          }),
          article: article(),
        },
      ],
    },
    { text: 'Trust was the result.', note: '', quotes: [] },
  ],
};

describe('a claim sheet as Markdown', () => {
  test('has its question, claims, quotes with their links, and sources', () => {
    const text = sheetMarkdown(sheet, words);
    expect(text).toContain('# Do shared \\*figures\\* come \\<first\\>?\n');
    expect(text).toContain('## 1. Agreeing on measurements comes first.\n');
    expect(text).toContain('**Contradicts**\n\n> Still\\\n> the quota \\<b\\>held\\</b\\>.\n');
    expect(text).toContain(
      '[Marchetti, The Harbour Courier, 2026](https://harbourcourier.example/world/table#:~:text=',
    );
    expect(text).toContain('\nCheck.\n');
    expect(text.match(/^- /gmu)).toHaveLength(1);
  });
});

describe('a claim sheet as a web page', () => {
  test('runs nothing, asks for nothing, and shows markup as text', () => {
    const page = sheetHtml(sheet, words);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<b>|<script|src=|\*figures\*<\/em>/u);
    expect(page).toContain('come &lt;first&gt;?</h1>');
    expect(page).toContain('quota &lt;b&gt;held&lt;/b&gt;');
  });

  test('says of each quote how it bears on its claim, and where it stands', () => {
    const page = sheetHtml(sheet, words);
    expect(page).toContain('<p class="bearing contradicts">Contradicts</p>');
    expect(page.match(/#:~:text=/gu)).toHaveLength(2);
    expect(page).toContain('<html lang="en" dir="ltr">');
  });
});

test('a source that is quoted twice is cited once', () => {
  expect(articlesOf(sheet)).toHaveLength(1);
});
