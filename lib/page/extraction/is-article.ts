import { type Block, isProse } from './blocks/block';
import type { Reading } from './reading';

/**
 * Whether a page reads like one article: a good part of its words is running text, and that text
 * is not a string of teasers, each under a linked heading. Front pages, searches, shops and
 * programs in a page have either too little of it or too many of those.
 */
export function isArticle({ blocks, details }: Reading, kind: string | undefined): boolean {
  const article = blocks.filter((block) => block.part === 'article');
  const prose = article.filter(isProse);
  const size = sizeOfAll(prose);
  if (details.title === '' || size < LEAST) return false;
  const teasers = blocks.filter(
    (block) => block.kind === 'heading' && block.size > 15 && block.linkSize > block.size * 0.8,
  ).length;
  if (kind !== undefined && NOT_ARTICLE.test(kind)) return size > 4 * LEAST && prose.length > 2 * teasers;
  if (kind !== undefined && /article|posting|report/iu.test(kind)) return size > LEAST;
  const share = size / Math.max(1, sizeOfAll(blocks));
  return prose.length >= 2 && size > 2 * LEAST && (share > 0.25 || size > 3_000) && prose.length > teasers * 0.5;
}

const LEAST = 200;
const NOT_ARTICLE = /^(?:website|product|profile|video|music|collectionpage|searchresultspage|webapplication)/iu;

function sizeOfAll(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.size, 0);
}
