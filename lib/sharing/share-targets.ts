import type { ShareIntent } from '@/lib/domain/share-intent';
import { copyArticleTarget } from './copy-article';
import { copyLinkTarget } from './copy-link';
import { copyMarkdownTarget } from './copy-markdown';
import { copyQuoteTarget } from './copy-quote';
import { emailTarget } from './email';
import type { ShareAbilities, ShareSubject } from './share-target';
import { systemSheetTarget } from './system-sheet';

/** Every place where a quote or an article can go, in the order in which they are offered. */
export const SHARE_TARGETS = [
  copyQuoteTarget,
  copyArticleTarget,
  copyLinkTarget,
  copyMarkdownTarget,
  emailTarget,
  systemSheetTarget,
] as const;

export type ShareTargetId = (typeof SHARE_TARGETS)[number]['id'];

/** A target with what it would do: ready before the click. */
export interface PreparedShare {
  id: ShareTargetId;
  group: 'copy' | 'send';
  intent: ShareIntent;
}

/** What can be done with a subject on this device, prepared so that a click waits for nothing. */
export function prepareShares(subject: ShareSubject, abilities: ShareAbilities): PreparedShare[] {
  return SHARE_TARGETS.flatMap((target) => {
    const intent = target.intentFor(subject, abilities);
    return intent === undefined ? [] : [{ id: target.id, group: target.group, intent }];
  });
}
