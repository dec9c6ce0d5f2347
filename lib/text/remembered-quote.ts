import { foldText } from './fold';
import type { LineReach } from './line-reach';

/** Folded units of context each side that are laid beside a text. */
export const CONTEXT = 64;

/** What stood before and after another place of the same words. */
export interface Rival {
  prefix: string;
  suffix: string;
}

/** What is remembered of a passage, in raw text: the input of the search. */
export interface RememberedQuote {
  exact: string;
  prefix: string;
  suffix: string;
  /** Where it began, in raw units; a hint of last resort. */
  position?: number;
  /** Folded units from the quote to the start and to the end of its line, 64 at most. */
  line?: LineReach;
  /** How often it stood in the text when it was described; 0: not known. */
  occurrences: number;
  /** Which of those places it was, counted from 0. */
  ordinal?: number;
  /** How well the best of its rivals' surroundings fitted its own then, 0…1. */
  rivalFit: number;
  /** The surroundings of its rivals then, a few. */
  rivals: readonly Rival[];
}

/** The same, folded and ready to be laid beside a text. */
export interface FoldedQuote {
  exact: string;
  prefix: string;
  suffix: string;
  rivals: readonly Rival[];
  remembered: RememberedQuote;
}

export function foldQuote(remembered: RememberedQuote): FoldedQuote {
  return {
    exact: foldText(remembered.exact),
    prefix: foldText(remembered.prefix).slice(-CONTEXT),
    suffix: foldText(remembered.suffix).slice(0, CONTEXT),
    rivals: remembered.rivals.map(({ prefix, suffix }) => ({
      prefix: foldText(prefix).slice(-CONTEXT),
      suffix: foldText(suffix).slice(0, CONTEXT),
    })),
    remembered,
  };
}
