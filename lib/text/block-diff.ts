import { shortestEdit } from './shortest-edit';

/** Paragraphs that stayed, or what stood in a place before and stands there now; either may be nothing. */
export type BlockChange =
  { kind: 'same'; count: number } | { kind: 'changed'; before: string; now: string };

/** Up to so many characters a changed place is compared as a whole: paragraphs may have been parted. */
const AS_A_WHOLE = 20_000;

/** What changed between two texts in paragraphs. Differences of white space alone are none. */
export function diffBlocks(before: readonly string[], now: readonly string[]): BlockChange[] {
  const old = before.map(plain);
  const young = now.map(plain);
  const changes: BlockChange[] = [];
  let i = 0;
  let j = 0;
  for (const { a, b, length } of shortestEdit(old, young)) {
    changes.push(...changesIn(old.slice(i, a), young.slice(j, b)));
    if (length > 0) changes.push({ kind: 'same', count: length });
    i = a + length;
    j = b + length;
  }
  changes.push(...changesIn(old.slice(i), young.slice(j)));
  return changes;
}

function changesIn(removed: readonly string[], added: readonly string[]): BlockChange[] {
  if (removed.length + added.length === 0) return [];
  const [before, now] = [removed.join('\n\n'), added.join('\n\n')];
  if (before.length + now.length <= AS_A_WHOLE) return [{ kind: 'changed', before, now }];
  const places = Math.max(removed.length, added.length);
  return Array.from({ length: places }, (_, at) => ({
    kind: 'changed',
    before: removed[at] ?? '',
    now: added[at] ?? '',
  }));
}

function plain(block: string): string {
  return block.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
