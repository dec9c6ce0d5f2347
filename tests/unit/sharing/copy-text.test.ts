import { expect, test } from 'vitest';
import { copyTextTarget } from '@/lib/sharing/copy-text';
import { quoteSubject } from './subjects';

test('the quote is copied without formatting', () => {
  expect(copyTextTarget.intentFor(quoteSubject())).toEqual({
    kind: 'copy',
    text: quoteSubject().composed.text,
  });
});
