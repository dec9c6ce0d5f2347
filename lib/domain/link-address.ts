import { shareAddress } from './page-identity';
import type { NearestLink, PassageLink } from './passage-link';
import { addressWith } from './text-directive';
import { textDirective, type Passage } from './text-fragment';

/** An address to share, and where it leads. */
export interface LinkAddress {
  /** Absent where the page has no address that others can open. */
  link?: string | undefined;
  /** `undefined` where the page was not asked: the words of the passage are in the address then. */
  leadsTo: 'passage' | 'near' | 'top' | 'nowhere' | undefined;
}

/**
 * The address that opens an article at a passage. What the page itself answered for the passage
 * decides; where it cannot be pointed at, the nearest place (or the one the reader chose, `null`
 * for the top) takes its place, so that the link is always a true one.
 */
export function linkAddress(
  { url, canonicalUrl }: { url?: string | undefined; canonicalUrl?: string | undefined },
  passage: Passage,
  answer: PassageLink | undefined,
  chosen?: NearestLink | null,
): LinkAddress {
  const shared = shareAddress(url, canonicalUrl);
  if (shared === undefined) return { leadsTo: 'nowhere' };
  if (answer === undefined) {
    const directive = textDirective(passage);
    return { link: addressWith(shared, directive ? [directive] : []), leadsTo: undefined };
  }
  if (answer.verified) {
    return { link: addressWith(shared, [answer.directive]), leadsTo: 'passage' };
  }
  const near = chosen === undefined ? answer.nearest[0] : (chosen ?? undefined);
  const top = shared.replace(/#(?![/!]).*$/u, ''); // the route of an app stays
  if (near?.fragment.startsWith(':~:')) {
    return { link: addressWith(shared, [near.fragment.slice(':~:'.length)]), leadsTo: 'near' };
  }
  if (near === undefined || top.includes('#')) return { link: top, leadsTo: 'top' };
  return { link: `${top}#${near.fragment}`, leadsTo: 'near' };
}
