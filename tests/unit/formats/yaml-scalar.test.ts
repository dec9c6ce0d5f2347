import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlList, yamlScalar } from '@/lib/formats/yaml-scalar';

test('whatever a text holds, YAML reads it back, from one line', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      const list = yamlList(texts);
      expect(list).not.toMatch(/[\n\r\u0085\u2028\u2029]/u);
      expect(parse(list)).toEqual(texts);
    }),
    { seed: 7 },
  );
});

test.each([
  'no',
  'null',
  '1',
  '~',
  '- x',
  '# x',
  '&a',
  '*a',
  '!t',
  '2026-11-23',
  '"',
  "'",
  '\u0085---\u2028',
])('the text %j stays a text', (text) => {
  expect(parse(yamlScalar(text))).toBe(text);
});
