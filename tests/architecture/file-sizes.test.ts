import { expect, test } from 'vitest';
import { countLines, readSources, type Source } from './support/sources';

function tooLong(sources: readonly Source[], limit: number): string[] {
  return sources
    .map(({ path, text }) => ({ path, lines: countLines(text) }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}

test('a file of the product has at most 200 lines', () => {
  const sources = readSources(['lib', 'components', 'entrypoints'], ['.ts', '.tsx', '.css']);
  expect(sources.length).toBeGreaterThan(100);
  expect(tooLong(sources, 200)).toEqual([]);
});

test('an entrypoint has at most 40 lines', () => {
  const sources = readSources(['entrypoints'], ['.ts', '.tsx']);
  expect(sources.length).toBeGreaterThan(4);
  expect(tooLong(sources, 40)).toEqual([]);
});

test('a test has at most 300 lines', () => {
  const sources = readSources(['tests'], ['.ts', '.tsx', '.mjs']);
  expect(sources.length).toBeGreaterThan(50);
  expect(tooLong(sources, 300)).toEqual([]);
});

test('a file that is too long is found out', () => {
  const long = { path: 'lib/long.ts', text: 'line\n'.repeat(201) };
  expect(tooLong([long], 200)).toEqual(['lib/long.ts: 201 lines']);
});
