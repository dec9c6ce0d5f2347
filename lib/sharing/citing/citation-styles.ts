import { apaStyle } from './apa';
import { chicagoStyle } from './chicago';
import { harvardStyle } from './harvard';
import { mlaStyle } from './mla';
import { plainStyle } from './plain';

/** Every style in which an article can be cited, in the order in which they are offered. */
export const CITATION_STYLES = [
  apaStyle,
  mlaStyle,
  chicagoStyle,
  harvardStyle,
  plainStyle,
] as const;

export type CitationStyleId = (typeof CITATION_STYLES)[number]['id'];
