import { describe, expect, test } from 'vitest';
import { findDirective } from '@/lib/domain/find-directive';
import { createSearchedText } from '@/lib/domain/searched-text';
import type { TextDirective } from '@/lib/domain/text-directive';

function found(blocks: readonly string[], directive: TextDirective, words?: 'any') {
  const page = createSearchedText(blocks.join('\n'), 'en');
  const match = findDirective(page, directive, words === undefined ? {} : { words });
  return match && page.text.slice(match.start, match.end);
}

describe('a browser that follows a directive', () => {
  test('finds the first place, whatever its capitals and accents', () => {
    expect(found(['The Café was open'], { start: 'the cafe' })).toBe('The Café');
  });

  test('finds whole words only', () => {
    expect(found(['An unbelievable tale'], { start: 'believable' })).toBeUndefined();
    expect(found(['An unbelievable tale'], { start: 'believable' }, 'any')).toBe('believable');
  });

  test('keeps a term within its block', () => {
    expect(found(['One block', 'and another'], { start: 'block and' })).toBeUndefined();
  });

  test('goes from a start to the first end after it, over blocks too', () => {
    expect(found(['A b c d', 'e f d'], { start: 'b', end: 'd' })).toBe('b c d');
    expect(found(['A b', 'e f', 'g'], { start: 'b', end: 'f' })).toBe('b\ne f');
  });

  test('takes the place that stands right after the prefix, over white space and blocks', () => {
    expect(found(['red fish', 'blue fish'], { prefix: 'blue', start: 'fish' })).toBe('fish');
    expect(found(['Title', 'fish swim'], { prefix: 'title', start: 'fish' })).toBe('fish');
    expect(found(['Title of', 'fish swim'], { prefix: 'title', start: 'fish' })).toBeUndefined();
  });

  test('takes the place that stands right before the suffix', () => {
    const page = createSearchedText('a dog ran\na dog slept');
    expect(findDirective(page, { start: 'dog', suffix: 'slept' })).toEqual({ start: 12, end: 15 });
    expect(findDirective(page, { start: 'a', end: 'dog', suffix: 'slept' })).toEqual({
      start: 0,
      end: 15,
    });
  });

  test('does not look over a picture for context', () => {
    expect(found(['one \0 two'], { prefix: 'one', start: 'two' })).toBeUndefined();
  });

  test('finds words where no spaces divide them', () => {
    const page = createSearchedText('記事を読みます。文章です。', 'ja');
    expect(findDirective(page, { start: '文章' })).toEqual({ start: 8, end: 10 });
    const thai = createSearchedText('ภาษาไทยเขียนติดกัน', 'th');
    expect(findDirective(thai, { start: 'เขียน' })?.start).toBe(7);
  });
});
