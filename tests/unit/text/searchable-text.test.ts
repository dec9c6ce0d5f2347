import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSearchableText, type SearchableText } from '@/lib/text/searchable-text';
import { shinglesOf } from '@/lib/text/shingles-of';

const words = fc
  .array(fc.constantFrom('harbour ', 'lion ', '—', 'café ', '東京', '😀', 'ﬁn ', 'a', '\u00ad'), {
    maxLength: 60,
  })
  .map((list) => list.join(''));

/** All places of all shingles, as an index of this text made anew would tell them. */
function placesOf(text: SearchableText, size: number): number[][] {
  const { codes } = text.folded;
  const all: number[][] = [];
  for (let at = 0; at + size <= codes.length; at++) {
    const places: number[] = [];
    shinglesOf(text, size).places(codes, at, 1_000, places);
    all.push(places.toSorted((a, b) => a - b));
  }
  return all;
}

test('a text kept in step through edits is as one made anew', () => {
  fc.assert(
    fc.property(
      words,
      fc.array(fc.tuple(fc.nat(100), fc.nat(100), words), { maxLength: 5 }),
      (first, edits) => {
        let raw = first;
        let text = createSearchableText(raw);
        shinglesOf(text, 4);
        for (const [from, to, inserted] of edits) {
          const a = Math.floor((Math.min(from, to) / 101) * raw.length);
          const b = Math.floor((Math.max(from, to) / 101) * raw.length);
          raw = raw.slice(0, a) + inserted + raw.slice(b);
          text = text.renewed(raw, new Uint32Array());
        }
        const anew = createSearchableText(raw);
        expect(text.folded.text).toBe(anew.folded.text);
        expect(text.folded.codes.join()).toBe(anew.folded.codes.join());
        expect(text.folded.origin.join()).toBe(anew.folded.origin.join());
        expect(JSON.stringify(placesOf(text, 4))).toBe(JSON.stringify(placesOf(anew, 4)));
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});

test('a long text in many parts keeps its places through an edit in the middle', () => {
  const sentence = (i: number) => `Sentence ${i} speaks of ${i * 7919}. `;
  const sentences = Array.from({ length: 12_000 }, (_, i) => sentence(i));
  const text = createSearchableText(sentences.join(''));
  shinglesOf(text, 7);
  sentences[6_000] = 'Here stands another one now, longer than what was there. ';
  const renewed = text.renewed(sentences.join(''), new Uint32Array());
  for (const i of [0, 17, 5_999, 6_001, 11_999]) {
    const start = renewed.folded.text.indexOf(`sentence${i}speaks`);
    const places: number[] = [];
    shinglesOf(renewed, 7).places(renewed.folded.codes, start + 8, 1_000, places);
    expect(places).toContain(start + 8);
  }
});

test('nothing is made again where nothing changed', () => {
  const text = createSearchableText('The same words.');
  const { folded } = text;
  expect(text.renewed('The same words.', new Uint32Array()).folded).toBe(folded);
});
