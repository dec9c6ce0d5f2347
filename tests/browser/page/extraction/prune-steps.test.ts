import { describe, expect, test } from 'vitest';
import type { ArticleDetails } from '@/lib/domain/article';
import { readBlocks } from '@/lib/page/extraction/blocks/read-blocks';
import { pruneCallBoxes, pruneLinkBoxes } from '@/lib/page/extraction/prune/boxes';
import { pruneCalls } from '@/lib/page/extraction/prune/calls';
import { setCaptionsApart } from '@/lib/page/extraction/prune/captions';
import { pruneClosingSections } from '@/lib/page/extraction/prune/closing-sections';
import { pruneHead } from '@/lib/page/extraction/prune/head';
import { prunePointers } from '@/lib/page/extraction/prune/pointers';
import { pruneRepeats } from '@/lib/page/extraction/prune/repeats';
import { pruneTail } from '@/lib/page/extraction/prune/tail';
import type { Reading } from '@/lib/page/extraction/reading';
import { pageWith, paragraph } from './support';

const SUBJECTS = ['The miller', 'Her brother', 'A stranger', 'The priest'];
const story = SUBJECTS.map((subject) => `<p>${paragraph(subject)}</p>`).join('');

const details: ArticleDetails = {
  title: 'The quiet canal',
  byline: ['Anne Marlow'],
  excerpt: 'Nobody came to open the gate.',
  language: 'en',
  direction: 'ltr',
  wordCount: 0,
};

/** All blocks of a body as the article, and what one step takes out of it. */
function takenBy(step: (reading: Reading) => void, body: string): string[] {
  const page = pageWith(body);
  const blocks = readBlocks(page.body);
  const sizes = new Map<Element, number>();
  for (const block of blocks) {
    block.part = 'article';
    for (let at: Element | null = block.element; at !== null; at = at.parentElement) {
      sizes.set(at, (sizes.get(at) ?? 0) + block.size);
    }
  }
  step({ blocks, details, body: page.body, sizes, chosen: [...blocks] });
  return blocks.filter(({ part }) => part !== 'article').map(({ text }) => text);
}

type Case = [what: string, html: string, taken: string[]];

describe.each<[string, (reading: Reading) => void, Case[]]>([
  [
    'captions',
    setCaptionsApart,
    [
      [
        'the caption of a figure',
        `<article>${story}<figure><img src="a.jpg"><figcaption>The gate, shut</figcaption></figure></article>`,
        ['The gate, shut'],
      ],
      [
        'a credit by its name',
        `<article>${story}<div class="photo-credit">Photo: Anne Marlow</div></article>`,
        ['Photo: Anne Marlow'],
      ],
      [
        'a line beside a picture',
        `<article>${story}<div><div><img src="a.jpg"></div><div>The gate, shut</div></div></article>`,
        ['The gate, shut'],
      ],
      ['no paragraph after a picture', `<article>${story}<img src="a.jpg">${story}</article>`, []],
    ],
  ],
  [
    'pointers',
    prunePointers,
    [
      [
        'a paragraph that is only a link',
        `<article>${story}<p><a href="/b">Ten boats that sank</a></p>${story}</article>`,
        ['Ten boats that sank'],
      ],
      [
        'a label with a link',
        `<article>${story}<p>Read more: <a href="/b">Ten boats that sank</a></p>${story}</article>`,
        ['Read more: Ten boats that sank'],
      ],
      [
        'no sentence with a link',
        `<article>${story}<p>There were <a href="/b">ten boats</a> that sank in that year, it is said.</p></article>`,
        [],
      ],
    ],
  ],
  [
    'boxes that call',
    pruneCallBoxes,
    [
      [
        'a newsletter form',
        `<article>${story}<div><h3>The Friday letter</h3><p>Sign up for our letter about canals.</p></div>${story}</article>`,
        ['The Friday letter', 'Sign up for our letter about canals.'],
      ],
    ],
  ],
  [
    'calls',
    pruneCalls,
    [
      [
        'a line that asks to subscribe',
        `<article>${story}<p class="cta">Subscribe to our <a href="/n">newsletter</a>.</p></article>`,
        ['Subscribe to our newsletter.'],
      ],
      [
        'no paragraph that speaks of subscribing',
        `<article>${story}<p>The canal lived by subscription until the railway came and took the coal.</p></article>`,
        [],
      ],
    ],
  ],
  [
    'closing sections',
    pruneClosingSections,
    [
      [
        'related stories under their heading',
        `<article>${story}${story}<h3>Related stories</h3><ul><li><a href="/a">Ten boats that sank</a></li><li><a href="/b">Two that did not</a></li></ul></article>`,
        ['Related stories', 'Ten boats that sank', 'Two that did not'],
      ],
      ['no last chapter', `<article>${story}${story}<h3>How it ended</h3>${story}</article>`, []],
    ],
  ],
  [
    'boxes of links',
    pruneLinkBoxes,
    [
      [
        'a box of two links',
        `<article>${story}<div><p><a href="/a">Ten boats that sank</a></p><p><a href="/b">Two that did not</a></p></div>${story}</article>`,
        ['Ten boats that sank', 'Two that did not'],
      ],
    ],
  ],
  [
    'the head',
    pruneHead,
    [
      [
        'headline, byline, date and standfirst',
        `<article><header><h2>The quiet canal</h2><p class="standfirst">Nobody came to open the gate.</p><div>By Anne Marlow</div><div>14 May 2024</div></header><div>${story}</div></article>`,
        ['The quiet canal', 'Nobody came to open the gate.', 'By Anne Marlow', '14 May 2024'],
      ],
      [
        'no first heading among the paragraphs',
        `<article><div><h3>The morning</h3>${story}</div></article>`,
        [],
      ],
    ],
  ],
  [
    'the tail',
    pruneTail,
    [
      [
        'a contact and who wrote it',
        `<article>${story}<p>Anne Marlow writes about water.</p><p>Reach her at anne@canals.example</p></article>`,
        ['Anne Marlow writes about water.', 'Reach her at anne@canals.example'],
      ],
      ['no last paragraph', `<article>${story}</article>`, []],
    ],
  ],
  [
    'repeats',
    pruneRepeats,
    [
      [
        'a pull quote that a paragraph says too',
        `<article>${story}<aside class="pullquote"><p>nobody had come to open the gate</p></aside>${story}</article>`,
        ['nobody had come to open the gate'],
      ],
      [
        'no quotation that is said once',
        `<article>${story}<blockquote><p>Water goes where it is let.</p></blockquote></article>`,
        [],
      ],
    ],
  ],
])('%s', (_name, step, cases) => {
  test.each(cases)('takes out %s', (_what, html, taken) => {
    expect(takenBy(step, html)).toEqual(taken);
  });
});
