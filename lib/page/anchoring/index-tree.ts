import { hostOf, isWithin, parentElementOf, rootOf } from '@/lib/page/tree';
import { isUnseen, type HostPredicate } from './seen-text';

/** Attributes that decide what is read. */
const TELLING = new Set(['hidden', 'slot']);

/** Whether a mutation can have changed what is read. */
export function isRelevant(record: MutationRecord, isOwnHost: HostPredicate): boolean {
  if (record.type === 'attributes') return TELLING.has(record.attributeName ?? '');
  const { target } = record;
  const element = target instanceof Element ? target : parentElementOf(target);
  return !element || !isUnseen(element, isOwnHost);
}

/** The range between two points of text; null in different trees, or where the text is shorter now. */
export function makeRange(first: Text, from: number, last: Text, to: number): Range | null {
  if (first !== last && first.getRootNode() !== last.getRootNode()) return null;
  if (from > first.length || to > last.length) return null;
  const range = first.ownerDocument.createRange();
  range.setStart(first, from);
  range.setEnd(last, to);
  return range;
}

/** Whether a node lies in the root, its open shadow trees included. */
export function isInside(root: Element, node: Node): boolean {
  for (let at: Node | null = node; at; at = hostOf(at)) {
    if (isWithin(at, root)) return true;
  }
  return false;
}

/** On which side of the root a boundary point lies; null in another tree. */
export function sideOf(
  root: Element,
  node: Node,
  offset: number,
): 'before' | 'inside' | 'after' | null {
  if (isInside(root, node)) return 'inside';
  if (rootOf(node) !== rootOf(root)) return null;
  const whole = new Range();
  whole.selectNodeContents(root);
  return whole.comparePoint(node, offset) < 0 ? 'before' : 'after';
}
