import { anchor as anchorAll } from '@/lib/page/anchoring/anchor';
import { describeRange } from '@/lib/page/anchoring/describe-range';
import type { StoredDescription } from '@/lib/page/anchoring/remember';
import { createTextIndex, type TextIndex } from '@/lib/page/anchoring/text-index';

/** One index a document body, as the annotator keeps one; it is told when the body is another. */
let kept: TextIndex | undefined;

/** Range → what is stored of it; an empty description where it cannot be described. */
export function describe(range: Range, root: Element): StoredDescription {
  if (kept?.root !== root) kept = createTextIndex(root);
  const described = describeRange(range, root, kept);
  return described.ok ? described.value : { selectors: [] };
}

/** Stored descriptions → their ranges on this page, null for what is not found. */
export function anchor(root: Element, list: readonly StoredDescription[]): (Range | null)[] {
  return anchorAll(root, list).map((each) => (each.state === 'not-found' ? null : each.range));
}
