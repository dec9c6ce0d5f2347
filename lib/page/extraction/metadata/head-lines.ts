import { type Block, isProse } from '../blocks/block';
import { LEAD, peopleOf } from './byline';
import { type Claims } from './claims';
import { dateIn } from './date-in-words';
import { plain } from './title';

/**
 * What stands between the headline and the first paragraphs, where no markup tells: “By …”, a date
 * in words, and the name that stands beside the date.
 */
export function claimsOfHeadLines(
  blocks: readonly Block[],
  title: string,
  language: string | undefined,
): Claims {
  const claims: Claims = { authors: [] };
  for (const block of headOf(blocks, title)) {
    if (block.size > LONGEST) continue;
    const published = MODIFIED.test(block.text) ? undefined : dateIn(block.text, language);
    if (published !== undefined) claims.published ??= published;
    if (claims.authors?.length) continue;
    const lines = block.text.split('\n').filter((line) => LEAD.test(line));
    claims.authors = lines.length > 0 ? lines : published === undefined ? [] : besideDate(block);
  }
  return claims;
}

const LONGEST = 160;
const MODIFIED = /updat|modif|aktualisiert|mis à jour|actualizad|atualizad|更新/iu;

function headOf(blocks: readonly Block[], title: string): Block[] {
  const wanted = plain(title);
  const headline = blocks.findIndex(
    (block) => block.text.length < LONGEST + 3 * title.length && plain(block.text) === wanted,
  );
  const from = Math.max(0, headline - 3);
  const prose = blocks.findIndex(
    (block, at) => at > from && block.part === 'article' && isProse(block),
  );
  return headline < 0 && prose < 0
    ? []
    : blocks.slice(headline < 0 ? Math.max(0, prose - 8) : from, prose < 0 ? from + 12 : prose);
}

/** Texts of elements of their own on the line of the date. */
function besideDate(block: Block): string[] {
  return block.texts
    .filter((text) => text.parentElement !== block.element)
    .map((text) => text.data.trim())
    .filter((text) => peopleOf([text]).length === 1 && NAME.test(text));
}

/** Two to four words with capitals, or two to six characters of Han. */
const NAME = /^(?:\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}|\p{sc=Han}{2,6})$/u;
