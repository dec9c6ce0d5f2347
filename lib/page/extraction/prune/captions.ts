import type { Block } from '../blocks/block';
import { isNamed, looksOf, nearby } from '../blocks/elements';
import { articleOf, proseOf, type Reading } from '../reading';

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
  const usual = new Set(proseOf(reading).map((block) => looksOf(block.element, 1)));
  for (const media of reading.body.querySelectorAll('img,picture,video,iframe')) {
    captionsBeside(media, article, sizes, usual);
  }
}

function isInFigure(block: Block): boolean {
  if (block.element.closest('figcaption') !== null) return true;
  const figure = block.element.closest('figure');
  return figure !== null && block.element.closest('blockquote,pre,table') === null;
}

const CAPTION = new Set(
  'caption captions credit credits cutline photocredit imagecaption copyright legend'.split(' '),
);

function isNamedCaption(block: Block, sizes: Reading['sizes']): boolean {
  const caption = nearby(block.texts[0]?.parentElement ?? null, (at) => isNamed(at, CAPTION));
  return caption !== undefined && (sizes.get(caption) ?? block.size) < 830;
}

const LONGEST = 330;

/** Climbs from a picture to where text begins: a few words there and no paragraph are its caption. */
function captionsBeside(
  media: Element,
  article: readonly Block[],
  sizes: Reading['sizes'],
  usual: ReadonlySet<string>,
): void {
  let at: Element | null = media;
  while (at !== null && !sizes.has(at)) at = at.parentElement;
  if (at === null || at.localName === 'p' || at.localName === 'body') return;
  const room = at;
  if ((sizes.get(room) ?? 0) > 3.3 * LONGEST) return;
  const beside = article.filter((block) => room.contains(block.element));
  if (beside.reduce((sum, block) => sum + block.size, 0) > LONGEST) return;
  if (beside.some((block) => usual.has(looksOf(block.element, 1)))) return;
  for (const block of beside) if (block.part === 'article') block.part = 'caption';
}
