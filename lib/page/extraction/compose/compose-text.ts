import type { Block } from '../blocks/block';

/**
 * The article's text: blocks separated by a blank line, entries of a list and rows of a table by a
 * line end, cells by a tab. Captions are left out.
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
  if (before.kind === 'cell' && block.kind === 'cell') {
    const sameRow = before.element.parentElement === block.element.parentElement;
    return sameRow ? '\n' : '\n';
  }
  return before.kind === 'entry' && block.kind === 'entry' ? '\n' : '\n\n';
}
