import { expect, test } from 'vitest';
import { copyMarkdownTarget } from '@/lib/sharing/copy-markdown';
import { ARTICLE_SUBJECT, quoteSubject } from './subjects';

test.each([quoteSubject(), ARTICLE_SUBJECT])(
  'the Markdown of $kind is copied as text',
  (subject) => {
    expect(copyMarkdownTarget.intentFor(subject)).toEqual({
      kind: 'copy',
      text: subject.composed.markdown,
    });
  },
);
