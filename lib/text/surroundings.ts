import { exactMatches } from './exact-matches';
import { foldedOffset } from './fold';
import { CONTEXT, type Rival } from './remembered-quote';
import { lineReach } from './line-reach';
import type { SearchableText } from './searchable-text';

/** What tells a passage from its rivals; see SurroundingsSelector. */
export interface Surroundings {
  prefix: string;
  suffix: string;
  occurrences: number;
  ordinal: number;
  rivalFit: number;
  before: number;
  after: number;
  rivals: Rival[];
}

/** Longest raw context; markup may hold hundreds of blanks between two words. */
const RAW_LIMIT = 1000;
/** Rivals whose surroundings are remembered, and folded units of each side. */
const RIVALS = 6;
const RIVAL_CONTEXT = 32;

export function surroundingsOf(text: SearchableText, start: number, end: number): Surroundings {
  const { folded, raw } = text;
  const from = foldedOffset(folded, start);
  const to = foldedOffset(folded, end);
  const left = folded.origin[Math.max(0, from - CONTEXT)]!;
  const right = folded.origin[Math.min(folded.codes.length, to + CONTEXT)]!;
  const prefix = raw.slice(Math.max(left, start - RAW_LIMIT), start);
  const suffix = raw.slice(end, Math.min(right, end + RAW_LIMIT));
  const alone = { prefix, suffix, occurrences: 0, ordinal: 0, rivalFit: 0, rivals: [] };
  if (to <= from) return { ...alone, before: 0, after: 0 };
  const line = lineReach(text, from, to);
  const { count, matches } = exactMatches(text, {
    exact: folded.text.slice(from, to),
    ...foldedContext(text, from, to, CONTEXT),
    rivals: [],
    remembered: { ...alone, exact: raw.slice(start, end), line },
  });
  const rivals = matches.filter((match) => match.start !== from);
  const rivalFit = Math.max(0, ...rivals.map(({ fit }) => fit));
  return {
    prefix,
    suffix,
    occurrences: count,
    ordinal: rivals.filter((rival) => rival.start < from).length,
    rivalFit: Math.round(rivalFit * 100) / 100,
    ...line,
    rivals: rivals
      .slice(0, RIVALS)
      .map((rival) => foldedContext(text, rival.start, rival.end, RIVAL_CONTEXT)),
  };
}

function foldedContext({ folded }: SearchableText, from: number, to: number, size: number): Rival {
  return {
    prefix: folded.text.slice(Math.max(0, from - size), from),
    suffix: folded.text.slice(to, to + size),
  };
}
