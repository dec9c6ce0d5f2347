import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName, uniqueNames } from '@/lib/formats/file-name';

describe('a file name', () => {
  test.each([
    ['“A Table With No Head”: How Two', 'a-table-with-no-head-how-two'],
    ['طاولة بلا رأس', 'طاولة-بلا-رأس'],
    ['図書館の灯りを消さない町', '図書館の灯りを消さない町'],
    ['../../etc/passwd', 'etc-passwd'],
    ['exe.\u202egpj', 'exe-gpj'],
    ['CON', 'con-article'],
    ['???', 'untitled'],
    ['', 'untitled'],
  ])('of %j is %s', (title, name) => {
    expect(fileName(title)).toBe(name);
  });

  test('is one that every file system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = fileName(title);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
        expect(name.length).toBeLessThanOrEqual(60);
      }),
      { seed: 7 },
    );
  });

  test('is given once', () => {
    const unique = uniqueNames();
    expect(['a', 'a', 'b', 'a'].map(unique)).toEqual(['a', 'a-2', 'b', 'a-3']);
  });
});
