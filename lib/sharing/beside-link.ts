import type { ShareIntent } from '@/lib/domain/share-intent';
import type { ShareSubject } from './share-target';

/** The intent for a place that takes a link and drops the words: they are put on the clipboard first. */
export function besideLink(subject: ShareSubject, url: string): ShareIntent {
  const words = wordsBeside(subject);
  return words === '' ? { kind: 'open', url } : { kind: 'copy-and-open', text: words, url };
}

/** The reader's words and the quote, without the link, which the place has already. */
function wordsBeside({ kind, composed, comment = '', isCommentFirst }: ShareSubject): string {
  const { quoted, attribution } = composed;
  const quote =
    kind === 'article'
      ? ''
      : [quoted, attribution && `— ${attribution}`].filter(Boolean).join('\n');
  const blocks = isCommentFirst === false ? [quote, comment] : [comment, quote];
  return blocks.filter((block) => block !== '').join('\n\n');
}
