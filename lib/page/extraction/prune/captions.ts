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
  const { sizes } = reading;
  for (const block of article) {
    if (isInFigure(block) || isNamedCaption(block, sizes)) block.part = 'caption';
  }
  const blocksAt = Map.groupBy(article, (block) => block.element);
  const usual = new Set(proseOf(reading).map((block) => looksOf(block.element, 1)));
  for (const media of reading.body.querySelectorAll('img,picture,video,iframe')) {
    captionsBeside(media, blocksAt, sizes, usual);
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

/** Climbs from a picture to where text begins: a few words there and no paragraph are its caption. */
function captionsBeside(
  media: Element,
  blocksAt: ReadonlyMap<Element, readonly Block[]>,
  sizes: Reading['sizes'],
  usual: ReadonlySet<string>,
): void {
  let at: Element | null = media;
  while (at !== null && !sizes.has(at)) at = at.parentElement;
  if (at === null || at.localName === 'p' || at.localName === 'body') return;
  const room = at;
  if ((sizes.get(room) ?? 0) > 3.3 * LONGEST) return;
  const beside = [room, ...room.querySelectorAll('*')].flatMap((one) => blocksAt.get(one) ?? []);
  if (beside.reduce((sum, block) => sum + block.size, 0) > LONGEST) return;
  if (beside.some((block) => usual.has(looksOf(block.element, 1)))) return;
  for (const block of beside) if (block.part === 'article') block.part = 'caption';
}
