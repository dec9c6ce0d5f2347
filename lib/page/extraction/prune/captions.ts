import type { Block } from '../blocks/block';
import { isNamed, looksOf, nearby } from '../blocks/elements';
import { articleOf, proseOf, type Reading } from '../reading';
import { wordSet } from '../word-set';

/**
 * Tells captions and credits from text: by `<figcaption>`, by name, and by their place beside a
 * picture. They stay with their pictures, and leave the text.
 */
export function setCaptionsApart(reading: Reading): void {
  const article = articleOf(reading);
  const { sizes, body } = reading;
  const hasFigures = body.querySelector('figure,figcaption') !== null;
  for (const block of article) {
    if ((hasFigures && isInFigure(block)) || isNamedCaption(block, sizes)) block.part = 'caption';
  }
  const blocksIn = blocksInRooms(article, sizes);
  const usual = new Set(proseOf(reading).map((block) => looksOf(block.element, 1)));
  for (const media of body.querySelectorAll('img,picture,video,iframe')) {
    captionsBeside(media, blocksIn, sizes, usual);
  }
}

function isInFigure(block: Block): boolean {
  if (block.element.closest('figcaption') !== null) return true;
  const figure = block.element.closest('figure');
  return figure !== null && block.element.closest('blockquote,pre,table') === null;
}

const CAPTION = wordSet('caption captions credit credits cutline copyright legend');

function isNamedCaption(block: Block, sizes: Reading['sizes']): boolean {
  const caption = nearby(block.texts[0]?.parentElement ?? null, (at) => isNamed(at, CAPTION));
  if (caption === undefined || (sizes.get(caption) ?? block.size) >= 830) return false;
  // A caption at the beginning of a paragraph does not make one of it.
  return caption.contains(block.texts.at(-1) ?? null);
}

const LONGEST = 330;
/** The letters of an element in which there may be a picture with its caption, at most. */
const GREATEST_ROOM = 3.3 * LONGEST;

/** The blocks in every element, at any depth, that may be a picture's room. */
function blocksInRooms(
  blocks: readonly Block[],
  sizes: Reading['sizes'],
): ReadonlyMap<Element, readonly Block[]> {
  const rooms = new Map<Element, Block[]>();
  for (const block of blocks) {
    for (let at: Element | null = block.element; at !== null; at = at.parentElement) {
      if ((sizes.get(at) ?? 0) > GREATEST_ROOM) break;
      const room = rooms.get(at);
      if (room === undefined) rooms.set(at, [block]);
      else room.push(block);
    }
  }
  return rooms;
}

/** Climbs from a picture to where text begins: a few words there and no paragraph are its caption. */
function captionsBeside(
  media: Element,
  blocksIn: ReadonlyMap<Element, readonly Block[]>,
  sizes: Reading['sizes'],
  usual: ReadonlySet<string>,
): void {
  let at: Element | null = media;
  while (at !== null && !sizes.has(at)) at = at.parentElement;
  if (at === null || at.localName === 'p' || at.localName === 'body') return;
  const beside = blocksIn.get(at) ?? [];
  if (beside.reduce((sum, block) => sum + block.size, 0) > LONGEST) return;
  if (beside.some((block) => usual.has(looksOf(block.element, 1)))) return;
  for (const block of beside) if (block.part === 'article') block.part = 'caption';
}
