import type { ComposedQuote } from '@/lib/domain/compose-quote';
import type { ShareIntent } from '@/lib/domain/share-intent';

/** What is shared: a quote, several, or an article. */
export interface ShareSubject {
  kind: 'article' | 'quote' | 'quotes';
  /** The title of the article. */
  title: string;
  composed: ComposedQuote;
  /** Opens at the passage, or the article. Absent where the page has no web address. */
  link?: string | undefined;
  /** The reader wants no link in the text; places that take links alone still get it. */
  hidesLink?: boolean | undefined;
  /** The reader's own words. */
  comment?: string | undefined;
  /** Whether they come before the quote. */
  isCommentFirst?: boolean | undefined;
}

/** Exactly what a place is given, and how much of its room that takes. */
export interface Post {
  text: string;
  /** Counted as the place counts. */
  count: number;
  /** The most that the place takes; absent where there is no such number. */
  limit?: number | undefined;
  /** The quote was shortened. */
  isShortened: boolean;
}

/** What this device can do and this reader uses; found out once, before the surface opens. */
export interface ShareAbilities {
  /** The system has a share sheet that browsers may open. */
  systemSheet: boolean;
  /** The reader's Mastodon server, a host name. */
  mastodonServer?: string | undefined;
}

/**
 * A place where a quote can go. It answers what must be done and does nothing itself: the intent is
 * made when the surface opens, and performed inside the click.
 */
export interface ShareTarget {
  id: string;
  /** Copied on this device, or handed to another place. */
  group: 'copy' | 'send';
  /** The intent for a subject; `undefined` where the target does not apply. */
  intentFor(subject: ShareSubject, abilities: ShareAbilities): ShareIntent | undefined;
  /** Exactly what goes out as text; absent where the intent holds it as it is. */
  postFor?: (subject: ShareSubject, abilities: ShareAbilities) => Post | undefined;
}
