import { userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { FileView } from '@/components/share/file/FileView';
import { markContent } from '@/components/share/file/mark-content';
import '@/components/styles/share.css';
import { succeed } from '@/lib/domain/failure';
import type { Annotation } from '@/lib/domain/annotation';
import { annotation, article } from '../../../support/records';
import { accessibilityFaults, show } from '../surface';

const CONTENT =
  '<p>In short, the argument about <em>facts</em> was over before noon.</p><p>The table was round.</p><ul><li>One chair.</li></ul>';
const words = { colorName: (color: string) => `(${color})` };
const about = (exact: string, changes: Partial<Annotation> = {}) =>
  annotation({
    quote: exact,
    selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
    ...changes,
  });
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;
const marksOf = (html: string) =>
  [...parsed(html).querySelectorAll('mark')].map(
    (mark) => `${mark.className}: ${mark.textContent}`,
  );

describe('marks in an article', () => {
  test('lie on their passage, through what is emphasised', () => {
    const { content, elsewhere } = markContent(
      CONTENT,
      [about('the argument about facts was over')],
      words,
    );
    expect(marksOf(content).join('|')).toBe(
      'hl-yellow: the argument about |hl-yellow: facts|hl-yellow: was over'.replace(
        'facts|hl-yellow: was',
        'facts|hl-yellow:  was',
      ),
    );
    expect(elsewhere).toBe('');
  });

  test('go over several paragraphs, and into lists', () => {
    const { content } = markContent(CONTENT, [about('The table was round.\n\nOne chair.')], words);
    expect(marksOf(content)).toEqual(['hl-yellow: The table was round.', 'hl-yellow: One chair.']);
  });

  test('overlap without losing a word', () => {
    const both = [
      about('the argument about facts', { color: 'green' }),
      about('facts was over', { color: 'pink' }),
    ];
    const { content } = markContent(CONTENT, both, words);
    expect(parsed(content).textContent).toContain('In short, the argument about facts was over');
    expect(parsed(content).querySelector('em mark.hl-green mark.hl-pink')).not.toBeNull();
  });

  test('bring their notes beside the paragraph, linked both ways', () => {
    const noted = about('The table was round.', { note: 'A *whole* method.', tags: ['method'] });
    const body = parsed(markContent(CONTENT, [noted], words).content);
    const note = body.querySelector('.noted > .notes > aside.note');
    expect(note?.textContent).toContain('(yellow)');
    expect(note?.querySelector('em')?.textContent).toBe('whole');
    expect(note?.textContent).toContain('#method');
    const link = note?.querySelector('a')?.getAttribute('href') ?? '';
    expect(body.querySelector(`mark${link}`)?.textContent).toBe('The table was round.');
  });

  test('that are not certain to be found stand below', () => {
    const lost = about('a passage that stands only in the comments', { note: 'Hm.' });
    const { content, elsewhere } = markContent(CONTENT, [lost], words);
    expect(marksOf(content)).toEqual([]);
    expect(elsewhere).toContain('a passage that stands only in the comments');
    expect(elsewhere).toContain('Hm.');
  });

  test('in a hostile article run and load nothing', () => {
    const { content } = markContent(
      '<p onclick="hit()">x<img src="https://eve.example/p.png"><script>hit()</script><a href="javascript:hit()">y</a></p>',
      [about('x', { note: '<img src=x onerror=hit()> [z](javascript:hit())' })],
      words,
    );
    expect(content).not.toMatch(/<img|<script|javascript:hit\(\)"|onclick/u);
  });
});

describe('sharing an article as a file', () => {
  async function file(contentHtml?: string) {
    const saved: { name: string; content: Blob }[] = [];
    const noted = about('The table was round.', { note: 'A secret.', tags: ['mine'] });
    await show(
      <main>
        <h1>Share</h1>
        <FileView
          record={{ article: article(), annotations: [noted] }}
          contentHtml={contentHtml}
          colorNames={{}}
          gateway={{
            share: async () => succeed(null),
            copyImage: async () => succeed(null),
            saveFile: (name, content) => void saved.push({ name, content }),
            storage: { getItem: () => null, setItem: () => undefined },
            newId: () => 'c0000000-0000-4000-8000-000000000003',
            now: () => '2026-11-23T12:00:00.000Z',
          }}
        />
      </main>,
    );
    const save = async (index: number) => {
      const button = document.querySelectorAll('.file-kind button')[index];
      if (button === undefined) throw new Error('no such file');
      const before = saved.length;
      await userEvent.click(button);
      await expect.poll(() => saved.length).toBe(before + 1);
      return { name: saved.at(-1)?.name, text: (await saved.at(-1)?.content.text()) ?? '' };
    };
    return { save };
  }

  test('the whole article, its quotes as a page, or in Markdown', async () => {
    const { save } = await file(CONTENT);
    const whole = await save(0);
    expect(whole.name).toBe('a-table-with-no-head-how-two-neighbours-talked.html');
    expect(whole.text).toContain('<mark class="hl-yellow" id="a1">The table was round.</mark>');
    const digest = await save(1);
    expect(digest.name).toBe('a-table-with-no-head-how-two-neighbours-talked-quotes.html');
    expect(digest.text).toContain('<blockquote class="quote hl-yellow"');
    expect((await save(2)).text).toContain('> The table was round.');
    expect(document.querySelector('[role=status]')?.textContent).toContain('is in your downloads');
  });

  test('without the page only the quotes', async () => {
    await file();
    expect(document.querySelectorAll('.file-kind')).toHaveLength(2);
  });

  test('without the notes, also in what the file carries for others', async () => {
    const { save } = await file(CONTENT);
    await userEvent.click(document.querySelector('input[type=checkbox]') as Element);
    for (const index of [0, 1, 2]) {
      const { text } = await save(index);
      expect(text).not.toMatch(/A secret|"mine"|#mine/u);
      expect(text).toContain('The table was round.');
    }
  });

  test('axe finds nothing on the surface', async () => {
    await file(CONTENT);
    expect(await accessibilityFaults()).toEqual([]);
  });
});
