import { isSeen, textNodes, type Span } from './marked-text';
import type { Random } from './random';

const BLOCKS = 'p,li,h1,h2,h3,td,th,blockquote,div.text,div.letter';

export interface Passage extends Span {
  kind: string;
  text: string;
}

/** The blocks of a page's article: what a reader would mark in. */
export function blocksOf(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => !block.closest('nav,.nav,aside,footer,.footer,.related,.ad,.teaser,noscript'),
  );
}

/** About a dozen passages of a page, of all the kinds that readers mark. */
export function choosePassages(root: Element, random: Random): Passage[] {
  const all = textNodes(root);
  const starts = new Map<Text, number>();
  let length = 0;
  for (const node of all) {
    starts.set(node, length);
    length += node.length;
  }
  const raw = all.map(({ data }) => data).join('');
  const spanOf = (block: Element): Span => {
    const nodes = textNodes(block).filter(isSeen);
    const last = nodes.at(-1);
    const first = nodes[0];
    if (!first || !last) return { start: 0, end: 0 };
    return { start: starts.get(first) ?? 0, end: (starts.get(last) ?? 0) + last.length };
  };
  const spans = blocksOf(root).map(spanOf);
  const prose = spans.filter(({ start, end }) => end - start > 40);
  const passages: Passage[] = [];
  const add = (kind: string, start: number, end: number) => {
    const text = raw.slice(start, end);
    const known = passages.some((other) => other.start === start && other.end === end);
    if (text.trim() !== '' && !known) passages.push({ kind, start, end, text });
  };
  const language = root.ownerDocument.documentElement.lang || 'en';
  const cut = ({ start, end }: Span, granularity: 'word' | 'sentence') =>
    [...new Intl.Segmenter(language, { granularity }).segment(raw.slice(start, end))]
      .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
      .map(({ index, segment }) => ({
        start: start + index,
        end: start + index + segment.trimEnd().length,
      }));
  const words = (count: number) => {
    const list = cut(random.pick(prose), 'word');
    const at = random.int(0, Math.max(0, list.length - count));
    return { start: list[at]!.start, end: list[Math.min(list.length, at + count) - 1]!.end };
  };
  const inWords = (kind: string, count: number) => {
    const { start, end } = words(count);
    add(kind, start, end);
  };
  inWords('word', 1);
  inWords('phrase', random.int(3, 6));
  inWords('phrase', random.int(6, 10));
  for (let i = 0; i < 3; i++) {
    const { start, end } = random.pick(cut(random.pick(prose), 'sentence'));
    add('sentence', start, end);
  }
  const paragraph = random.pick(prose);
  add('paragraph', paragraph.start, paragraph.end);
  const cell = random.pick(spans);
  add('block', cell.start, cell.end);
  for (const count of [2, 3]) {
    const at = random.int(0, Math.max(0, prose.length - count));
    const first = cut(prose[at]!, 'word');
    const last = cut(prose[Math.min(prose.length, at + count) - 1]!, 'word');
    add(
      `${count} blocks`,
      first[Math.floor(first.length / 2)]!.start,
      last[Math.floor(last.length / 2)]!.end,
    );
  }
  add('start', prose[0]!.start, cut(prose[0]!, 'sentence')[0]!.end);
  add('end', cut(prose.at(-1)!, 'sentence').at(-1)!.start, prose.at(-1)!.end);
  return passages;
}
