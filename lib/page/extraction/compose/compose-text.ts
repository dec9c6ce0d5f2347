import type { Block } from '../blocks/block';

/**
 * The article's text: blocks separated by a blank line, entries of a list and cells of a table by a
 * line end. Captions are left out.
 */
export function composeText(blocks: readonly Block[]): string {
  let text = '';
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.part !== 'article' || block.text === '') continue;
    text += before === undefined ? block.text : separator(before, block) + block.text;
    before = block;
  }
  return text;
}

function separator(before: Block, block: Block): string {
  const close = before.kind === block.kind && (block.kind === 'cell' || block.kind === 'entry');
  return close ? '\n' : '\n\n';
}
