import { expect, test } from 'vitest';
import { createSearchableText } from '@/lib/text/searchable-text';
import { SHINGLE } from '@/lib/text/shingle-index';
import { indexSome, shinglesOf } from '@/lib/text/shingles-of';

const RAW = Array.from({ length: 12_000 }, (_, i) => `Sentence ${i} speaks of ${i * 7919}. `).join(
  '',
);

test('indexed step by step, a text tells the same places as indexed at once', () => {
  const [one, other] = [createSearchableText(RAW), createSearchableText(RAW)];
  let steps = 1;
  while (!indexSome(one)) steps += 1;
  expect(steps).toBeGreaterThan(3);
  const { codes } = other.folded;
  for (let at = 0; at < codes.length - SHINGLE; at += 997) {
    const [stepped, whole]: number[][] = [[], []];
    shinglesOf(one, SHINGLE).places(codes, at, 20_000, stepped!);
    shinglesOf(other, SHINGLE).places(codes, at, 20_000, whole!);
    expect(stepped).toEqual(whole);
    expect(whole).toContain(at);
  }
});

test('there is nothing to do for a text that is indexed, or has nothing to index', () => {
  const text = createSearchableText('A few words.');
  shinglesOf(text, SHINGLE);
  expect(indexSome(text)).toBe(true);
  expect(indexSome(createSearchableText(''))).toBe(true);
});
