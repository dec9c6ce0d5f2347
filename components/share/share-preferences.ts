import type { ShareHabits } from '@/lib/sharing/share-targets';

/** What can stand beside a quote. */
export const INCLUDABLE = ['author', 'site', 'date', 'link'] as const;
export type Included = (typeof INCLUDABLE)[number];

/** What the reader chose for sharing, kept from one time to the next. */
export interface SharePreferences extends ShareHabits {
  /** A host name; empty until the reader gave one. */
  mastodonServer: string;
  /** Whether the reader's own words go above a quote. */
  isCommentFirst: boolean;
  /** What goes out beside a quote. */
  included: readonly Included[];
}

export const FIRST_PREFERENCES: SharePreferences = {
  used: [],
  hidden: [],
  mastodonServer: '',
  isCommentFirst: true,
  included: ['author', 'site', 'link'],
};

/** More places than these are not remembered. */
const REMEMBERED = 30;

/** The places used, with this one as the last. */
export function usedAlso(used: readonly string[], id: string): string[] {
  return [id, ...used.filter((one) => one !== id)].slice(0, REMEMBERED);
}
