import { isSeen, textNodes } from './marked-text';
import type { Random } from './random';

type Change = (text: string, random: Random) => string;

const CHANGES: readonly Change[] = [
  (text) => text.replace(/[“”„]/gu, '"').replace(/[‘’]/gu, "'"),
  (text) => text.replace(/ [–—] /gu, '—'),
  (text, random) => text.replace(/ /gu, () => (random.chance(0.25) ? '\u00a0' : ' ')),
  (text, random) =>
    text.replace(/\p{L}{8,}/gu, (word) =>
      random.chance(0.5) ? `${word.slice(0, 4)}\u00ad${word.slice(4)}` : word,
    ),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/…/gu, '...'),
  (text, random) => text.replace(/ /gu, () => (random.chance(0.1) ? '\n      ' : ' ')),
  (text, random) => text.replace(/ /gu, () => (random.chance(0.05) ? ' \u200b' : ' ')),
  (text) => text.replace(/ffi/gu, 'ﬃ').replace(/fi/gu, 'ﬁ'),
  (text) => text.replace(/(?<=[بتثجحخسشصضطظعغفقكلمنهي])(?=[\u0621-\u064a])/gu, '\u0640'),
];

/** The same words in other characters, all over the page. */
export function typeset(root: Element, random: Random): void {
  const chosen = CHANGES.filter(() => random.chance(0.5));
  for (const node of textNodes(root).filter(isSeen)) {
    node.data = chosen.reduce((text, change) => change(text, random), node.data);
  }
}
