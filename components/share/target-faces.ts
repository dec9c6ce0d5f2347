import type { IconDrawing } from '@/components/ui/Icon';
import {
  copyIcon,
  fileIcon,
  linkIcon,
  mailIcon,
  markdownIcon,
  quoteIcon,
  shareIcon,
} from '@/components/ui/icons';
import type { MessageKey, Translator } from '@/lib/i18n/translate';
import type { ShareTargetId } from '@/lib/sharing/share-targets';

/** A place that has a name of its own is called so in every language, and drawn as two letters. */
type Face = { name: MessageKey; icon: IconDrawing } | { brand: string };

/** How each target is named and drawn. A target without an entry does not compile. */
export const TARGET_FACES: Record<ShareTargetId, Face> = {
  'copy-quote': { name: 'share.copyQuote', icon: quoteIcon },
  'copy-link': { name: 'share.copyLink', icon: linkIcon },
  'copy-article': { name: 'share.copyArticle', icon: fileIcon },
  'copy-markdown': { name: 'share.copyMarkdown', icon: markdownIcon },
  'copy-text': { name: 'share.copyText', icon: copyIcon },
  email: { name: 'share.email', icon: mailIcon },
  'system-sheet': { name: 'share.system', icon: shareIcon },
  bluesky: { brand: 'Bluesky' },
  mastodon: { brand: 'Mastodon' },
  threads: { brand: 'Threads' },
  whatsapp: { brand: 'WhatsApp' },
  telegram: { brand: 'Telegram' },
  reddit: { brand: 'Reddit' },
  linkedin: { brand: 'LinkedIn' },
  x: { brand: 'X' },
  facebook: { brand: 'Facebook' },
  'hacker-news': { brand: 'Hacker News' },
  obsidian: { brand: 'Obsidian' },
  logseq: { brand: 'Logseq' },
};

export function targetName(id: ShareTargetId, t: Translator['t']): string {
  const face = TARGET_FACES[id];
  return 'brand' in face ? face.brand : t(face.name);
}

/** The letters in the ring: the first two, or the first of each word. */
export function lettersOf(brand: string): string {
  const [first = '', second] = brand.split(' ');
  if (brand === 'Bluesky') return 'Bs';
  if (brand === 'WhatsApp') return 'Wa';
  return second === undefined ? first.slice(0, 2) : first.slice(0, 1) + second.slice(0, 1);
}
