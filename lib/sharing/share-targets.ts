import type { ShareIntent } from '@/lib/domain/share-intent';
import { blueskyTarget } from './bluesky';
import { copyArticleTarget } from './copy-article';
import { copyLinkTarget } from './copy-link';
import { copyMarkdownTarget } from './copy-markdown';
import { copyQuoteTarget } from './copy-quote';
import { copyTextTarget } from './copy-text';
import { emailTarget } from './email';
import { facebookTarget } from './facebook';
import { hackerNewsTarget } from './hacker-news';
import { linkedinTarget } from './linkedin';
import { logseqTarget } from './logseq';
import { mastodonTarget } from './mastodon';
import { obsidianTarget } from './obsidian';
import { redditTarget } from './reddit';
import type { Post, ShareAbilities, ShareSubject } from './share-target';
import { systemSheetTarget } from './system-sheet';
import { telegramTarget } from './telegram';
import { threadsTarget } from './threads';
import { whatsappTarget } from './whatsapp';
import { xTarget } from './x';

/** Every place where a quote or an article can go, in the order in which they are offered at first. */
export const SHARE_TARGETS = [
  copyQuoteTarget,
  copyArticleTarget,
  copyLinkTarget,
  copyMarkdownTarget,
  copyTextTarget,
  emailTarget,
  blueskyTarget,
  mastodonTarget,
  threadsTarget,
  whatsappTarget,
  telegramTarget,
  redditTarget,
  linkedinTarget,
  xTarget,
  facebookTarget,
  hackerNewsTarget,
  obsidianTarget,
  logseqTarget,
  systemSheetTarget,
] as const;

export type ShareTargetId = (typeof SHARE_TARGETS)[number]['id'];

/** A target with what it would do: ready before the click. */
export interface PreparedShare {
  id: ShareTargetId;
  group: 'copy' | 'send';
  intent: ShareIntent;
  /** Exactly what goes out. */
  post?: Post | undefined;
}

/** What the reader uses. */
export interface ShareHabits {
  /** The places used, the last first: they come first next time. */
  used: readonly string[];
  /** The places that are not offered. */
  hidden: readonly string[];
}

/** What can be done with a subject on this device, prepared so that a click waits for nothing. */
export function prepareShares(
  subject: ShareSubject,
  abilities: ShareAbilities,
  { used, hidden }: ShareHabits = { used: [], hidden: [] },
): PreparedShare[] {
  const prepared = SHARE_TARGETS.flatMap((target): PreparedShare[] => {
    if (hidden.includes(target.id)) return [];
    const intent = target.intentFor(subject, abilities);
    if (intent === undefined) return [];
    const post = 'postFor' in target ? target.postFor(subject) : undefined;
    return [{ id: target.id, group: target.group, intent, post }];
  });
  const place = ({ id, group }: PreparedShare) => {
    const at = group === 'copy' ? -1 : used.indexOf(id); // ways to copy keep their places
    return at === -1 ? used.length : at;
  };
  return prepared.toSorted((one, other) => place(one) - place(other));
}
