import { blockQuote, containedNote, escapeLine } from './markdown-text';
import { passageLink, sourceLink } from './passage-link';
import { articlesOf, type SheetWords, type WrittenQuote, type WrittenSheet } from './sheet-file';

/**
 * A claim sheet as Markdown: the question, each claim with its quotes and where they stand, and the
 * sources cited in full at the end.
 */
export function sheetMarkdown(sheet: WrittenSheet, words: SheetWords): string {
  const blocks = [`# ${escapeLine(sheet.question)}`];
  sheet.claims.forEach(({ text, note, quotes }, index) => {
    blocks.push(`## ${index + 1}. ${escapeLine(text)}`);
    if (note.trim() !== '') blocks.push(note.split(/\n+/u).map(escapeLine).join('\n\n'));
    for (const quote of quotes) blocks.push(...quoteBlocks(quote, words));
  });
  const sources = articlesOf(sheet);
  if (sources.length > 0) {
    blocks.push(`## ${escapeLine(words.sources)}`);
    blocks.push(
      sources
        .map((article) => {
          const source = sourceLink(article);
          // An address that is said in the citation already is not said twice.
          const cited = words.citation(article);
          const isSaid = source === undefined || cited.includes(source);
          return `- ${escapeLine(cited)}${isSaid ? '' : ` <${source}>`}`;
        })
        .join('\n'),
    );
  }
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function quoteBlocks({ bearing, annotation, article }: WrittenQuote, words: SheetWords): string[] {
  const link = passageLink(article, annotation);
  const source = escapeLine(words.source(article));
  return [
    `**${escapeLine(words.bearing(bearing))}**`,
    blockQuote(annotation.quote),
    link === undefined ? source : `[${source}](${link})`,
    ...(annotation.note.trim() === '' ? [] : [containedNote(annotation.note)]),
  ];
}
