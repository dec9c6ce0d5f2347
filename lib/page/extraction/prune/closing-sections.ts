import { type Block, isProse, linkShare } from '../blocks/block';
import { articleOf, drop, type Reading } from '../reading';

/**
 * Takes out what closes a page: from the last headings on, where most of what follows are links,
 * or where the heading speaks of comments, related stories or the site.
 */
export function pruneClosingSections(reading: Reading): void {
  const article = articleOf(reading);
  const whole = sizeOfAll(article);
  for (const [at, block] of [...article.entries()].toReversed()) {
    const rest = article.slice(at + 1).filter((other) => other.part === 'article');
    const size = sizeOfAll(rest);
    if (size > whole * MOST_SHARE) return;
    if (!isHeadingLike(block)) continue;
    const links = rest.reduce((sum, other) => sum + other.linkSize, 0);
    const closing = links > size * 0.5 || (CLOSING.test(block.text) && size < whole * 0.25);
    if (!closing || rest.filter((other) => isProse(other) && linkShare(other) < 0.2).length > 2)
      continue;
    for (const other of [block, ...rest]) drop(other);
  }
}

const MOST_SHARE = 0.4;

function isHeadingLike(block: Block): boolean {
  if (block.kind === 'heading') return true;
  if (block.kind !== 'paragraph' || block.size > 60) return false;
  const bold = block.texts.every((text) => text.parentElement?.closest('b,strong') != null);
  return bold || /[:：]$/u.test(block.text) || CLOSING.test(block.text);
}

const CLOSING =
  /^\W*(?:(?:\d+|view|show|leave|post|add|join)? ?(?:all |a |the )?(?:comments?|repl(?:y|ies)|discussion|conversation)|related|more (?:from|on|stories|great|news)|you (?:may|might)|about the authors?|recommended|read (?:more|next)|most (?:read|popular)|share|tags|kommentare?|mehr zum thema|über (?:den autor|die autorin)|commentaires?|sur le même sujet|comentarios?|comentários?|noticias relacionadas|leia (?:mais|também)|commenti|reacties|kommentarer|комментарии|отзывы|читайте|тэги|التعليقات|مواضيع|اقرأ|コメント|関連|あわせて|评论|相关|댓글|관련)(?!\p{L})/iu;

function sizeOfAll(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.size, 0);
}
