import type { Random } from './random';

/** Sentences of no page, to be put beside passages. */
export const FOREIGN: Record<string, readonly string[]> = {
  en: [
    'Trains on the northern line were late for most of the morning.',
    'Nobody at the ministry was willing to confirm the figures.',
    'The orchard behind the school has been sold to a family from the city.',
    'A second report is expected before the end of the summer.',
    'Her brother keeps bees and says very little about it.',
  ],
  de: [
    'Die Züge hatten am Morgen fast alle Verspätung.',
    'Im Ministerium wollte niemand die Zahlen bestätigen.',
  ],
  ar: ['تأخرت القطارات معظم ساعات الصباح.', 'ومن المنتظر صدور تقرير ثان قبل نهاية الصيف.'],
  ja: ['午前中の列車は大幅に遅れた。', '二つ目の報告書は夏の終わりまでに出る見通しだ。'],
  zh: ['早晨的列车普遍晚点。', '第二份报告预计夏末之前公布。'],
};

const WORDS: Record<string, readonly string[]> = {
  en: 'orchard copper velvet seventeen argue northern ledger pepper quickly balcony'.split(' '),
  de: 'Kupfer siebzehn Balkon streiten nördlich Pfeffer'.split(' '),
  ar: 'نحاس شرفة فلفل شمال سبعة بستان'.split(' '),
  ja: '果樹園 銅 胡椒 北 十七'.split(' '),
  zh: '果园 铜 胡椒 北方 十七'.split(' '),
};

export function newWord({ language, random }: { language: string; random: Random }): string {
  return random.pick(WORDS[language] ?? WORDS['en']!);
}

export function swapLetters(word: string, random: Random): string {
  const at = random.int(0, word.length - 2);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
