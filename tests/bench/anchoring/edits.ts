import { blocksOf } from './choose-passages';
import { isSeen, nodesIn, textNodes, type Marked } from './marked-text';
import type { Random } from './random';
import { FOREIGN, newWord, swapLetters } from './foreign-text';
import { typeset } from './typography';

export interface Page {
  root: HTMLElement;
  passage: Marked;
  language: string;
  random: Random;
}

export type Outcome = 'there' | 'gone' | 'unfit';

/** One class of edits: changes a copy of the page that holds one marked passage. */
export interface EditClass {
  name: string;
  /** What the page got before the passage was described. */
  prepare?: (page: Page) => void;
  edit: (page: Page) => Outcome;
}

const make = (tag: string, ...content: (Node | string)[]) => {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
};
const wordsOf = (nodes: readonly Text[]) => nodes.map(({ data }) => data).join('');
const foreign = ({ language, random }: Page) => random.pick(FOREIGN[language] ?? FOREIGN['en']!);
const holds = (block: Element, { start, end }: Marked) =>
  block.contains(start) || block.contains(end);
const isBetween = (block: Element, { start, end }: Marked) =>
  (start.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
  (block.compareDocumentPosition(end) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
const isFree = (block: Element, passage: Marked) =>
  !holds(block, passage) && !isBetween(block, passage) && !/^(TD|TH|LI)$/u.test(block.tagName);
const far = (page: Page) => blocksOf(page.root).filter((block) => isFree(block, page.passage));

function churn({ root, random }: Page): void {
  for (const node of textNodes(root).filter((text) => isSeen(text) && text.length > 12)) {
    if (!random.chance(0.4)) continue;
    const rest = node.splitText(random.int(1, node.length - 1));
    const wrapper = document.createElement(random.pick(['span', 'b', 'a', 'mark']));
    rest.replaceWith(wrapper);
    wrapper.append(rest);
  }
}

function advertise(page: Page): void {
  page.root.prepend(make('div', 'Subscribe now. ', foreign(page)));
  for (const block of blocksOf(page.root)) {
    if (/^(P|H2)$/u.test(block.tagName) && page.random.chance(0.25)) {
      block.before(make('div', page.random.pick(['Advertisement', `Read more: ${foreign(page)}`])));
    }
  }
}

/** Edits a share of the passage's words: other words, letters swapped, words left out. */
function reword(page: Page, share: number): Outcome {
  const nodes = nodesIn(page.passage);
  if (wordsOf(nodes).trim().length < (share > 0.1 ? 40 : 20)) return 'unfit';
  let left = Math.max(2, Math.floor(wordsOf(nodes).length * share));
  for (const node of nodes) {
    const segmenter = new Intl.Segmenter(page.language, { granularity: 'word' });
    node.data = [...segmenter.segment(node.data)]
      .map(({ segment }) => {
        const size = segment.length;
        if (!/\p{L}/u.test(segment) || size > left || !page.random.chance(share * 1.5))
          return segment;
        left -= size;
        return page.random.chance(0.5) && size > 3
          ? swapLetters(segment, page.random)
          : newWord(page);
      })
      .join('');
  }
  return 'there';
}

function enlarge(page: Page): Outcome {
  const nodes = nodesIn(page.passage);
  const long = nodes.find(({ length }) => length > 60);
  if (!long || page.random.chance(0.5)) return reword(page, 0.2);
  const middle = long.data.indexOf(' ', long.length / 2);
  long.insertData(middle < 0 ? long.length >> 1 : middle, ` ${foreign(page)}`);
  return 'there';
}

function around(page: Page): Outcome {
  for (const block of far(page)) {
    const draw = page.random.next();
    if (draw < 0.3) block.remove();
    else if (draw < 0.5) block.before(make('p', foreign(page), ' ', foreign(page)));
  }
  for (const block of blocksOf(page.root).filter((each) => holds(each, page.passage))) {
    if (block.contains(page.passage.start) && page.random.chance(0.3))
      block.prepend(`${foreign(page)} `);
    if (block.contains(page.passage.end) && page.random.chance(0.3))
      block.append(` ${foreign(page)}`);
  }
  return 'there';
}

function remove({ passage }: Page): void {
  for (const node of nodesIn(passage)) node.data = '';
}

function look(page: Page): Outcome {
  const words = wordsOf(nodesIn(page.passage));
  if (words.trim().length < 30) return 'unfit';
  const alike = words.replace(/[\p{L}\p{N}]+/gu, (word) =>
    page.random.chance(0.7) && word.length > 2 ? newWord(page) : word,
  );
  const isOther = /\p{L} \p{L}/u.test(words);
  remove(page);
  if (isOther)
    page.random.pick([...far(page), page.root.firstElementChild!]).after(make('p', alike));
  return 'gone';
}

/** A copy of the passage in other surroundings. */
function copy(page: Page): void {
  const words = wordsOf(nodesIn(page.passage)).trim();
  const place = page.random.pick([...far(page), page.root.lastElementChild!]);
  if (page.random.chance(0.5))
    place.after(make('p', foreign(page)), make('blockquote', words), make('p', foreign(page)));
  else place.after(make('p', `${foreign(page)} ${words} ${foreign(page)}`));
}

function redesign(page: Page, drop: number): Outcome {
  const blocks = blocksOf(page.root).filter((block) => !block.querySelector('p,li,td'));
  const article = document.createElement('section');
  const isPassage = (block: Element) =>
    holds(block, page.passage) || isBetween(block, page.passage);
  const own = blocks.filter(isPassage);
  const kept = blocks.filter(() => !page.random.chance(drop));
  const lost = own.filter((block) => !kept.includes(block)).length;
  if (lost > 0 && lost < own.length) return 'unfit';
  for (const block of kept) {
    article.append(make(block.tagName.startsWith('H') ? 'h4' : 'div', ...block.childNodes));
  }
  page.root.replaceChildren(
    make('header', make('button', 'Aa'), foreign(page)),
    make('main', article),
    make('footer', foreign(page)),
  );
  if (lost > 0) return 'gone';
  const { start, end } = page.passage;
  return page.root.contains(start) && page.root.contains(end) ? 'there' : 'unfit';
}

export const CLASSES: readonly EditClass[] = [
  { name: 'a unchanged', edit: () => 'there' },
  { name: 'b other markup', edit: (page) => (churn(page), advertise(page), 'there') },
  { name: 'c typography', edit: (page) => (typeset(page.root, page.random), 'there') },
  { name: 'd text around it', edit: around },
  { name: 'e small edits', edit: (page) => reword(page, 0.08) },
  { name: 'f large edits', edit: enlarge },
  { name: 'g gone, a look-alike left', edit: look },
  { name: 'h copies came later', edit: (page) => (copy(page), 'there') },
  { name: 'h gone, copies stay', prepare: copy, edit: (page) => (remove(page), 'gone') },
  { name: 'i redesign', edit: (page) => redesign(page, 0) },
  { name: 'j another address', edit: (page) => redesign(page, 0.25) },
  {
    name: 'k edited, typeset, redesigned',
    edit: (page) => {
      if (reword(page, 0.06) === 'unfit') return 'unfit';
      typeset(page.root, page.random);
      return redesign(page, 0);
    },
  },
];
