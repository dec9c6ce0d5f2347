import { describe, expect, test } from 'vitest';
import { composePost } from '@/lib/sharing/post';
import { countGraphemes } from '@/lib/text/count-characters';
import { LINK, quoteSubject } from './subjects';

const room = (limit: number) => ({ limit, count: countGraphemes });

describe('a post', () => {
  test('ends a quote that is too long after a sentence where one is near', () => {
    const { text, isShortened } = composePost(
      quoteSubject('The first sentence is here. The second one is much too long for this.'),
      room(40 + 38 + LINK.length + 3),
    );
    expect(text.split('\n')[0]).toBe('“The first sentence is here. …”');
    expect(isShortened).toBe(true);
  });

  test('ends it after a word where none is', () => {
    const { text } = composePost(
      quoteSubject('One sentence that simply goes on and on until it is cut'),
      room(30 + 40 + LINK.length),
    );
    expect(text.split('\n')[0]).toMatch(/^“One sentence[a-z ]*[a-z]…”$/u);
  });

  test('leaves out who wrote it before it leaves out the quote', () => {
    const { text } = composePost(quoteSubject(), room(30 + LINK.length));
    expect(text).toBe(`“The table would be round.”\n${LINK}`);
  });

  test('has the article’s own link where the one to the passage leaves no room for the quote', () => {
    const page = 'https://harbourcourier.example/river';
    const link = `${page}#:~:text=${'%E5%B7%9D'.repeat(40)}`;
    const { text, count, isShortened } = composePost({ ...quoteSubject(), link }, room(300));
    expect(text.split('\n')[0]).toBe('“The table would be round.”');
    expect(text.endsWith(`\n${page}`)).toBe(true);
    expect(count).toBeLessThanOrEqual(300);
    expect(isShortened).toBe(false);
    const route = composePost(
      { ...quoteSubject(), link: `${page}#/part${link.slice(page.length + 1)}` },
      room(300),
    );
    expect(route.text.endsWith(`${page}#/part`)).toBe(true);
  });

  test('has the reader’s words before or after the quote, and never cuts them', () => {
    const subject = { ...quoteSubject(), comment: 'Read this to the end.' };
    const lines = (isCommentFirst: boolean) =>
      composePost({ ...subject, isCommentFirst }, room(500)).text.split('\n');
    expect(lines(true)[0]).toBe('Read this to the end.');
    expect(lines(false).at(-2)).toBe('Read this to the end.');
    const tight = composePost({ ...subject, comment: 'w '.repeat(300).trim() }, room(300));
    expect(tight.text).toContain('w '.repeat(299));
    expect(tight.count).toBeGreaterThan(300);
  });

  test('takes as many of several quotes as fit', () => {
    const subject = quoteSubject('First passage here.');
    const several = {
      ...subject,
      kind: 'quotes' as const,
      composed: {
        ...subject.composed,
        quoted: '“First passage here.”\n\n“Second passage here.”',
        passages: ['First passage here.', 'Second passage here.'],
      },
    };
    expect(composePost(several, room(24 + 41 + LINK.length)).text).toContain(
      '“First passage here.”',
    );
    expect(composePost(several, room(24 + 41 + LINK.length)).text).not.toContain('Second');
  });
});
