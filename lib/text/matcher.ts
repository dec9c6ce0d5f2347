import { matchQuote } from './match-quote';
import { indexSome } from './shingles-of';

/** What searches a text, as one value: a page loads it when it is needed for the first time. */
export const matcher = { matchQuote, indexSome };

export type Matcher = typeof matcher;
