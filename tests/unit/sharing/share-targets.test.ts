import { expect, test } from 'vitest';
import { prepareShares } from '@/lib/sharing/share-targets';
import { ARTICLE_SUBJECT, quoteSubject } from './subjects';

const idsOf = (subject: Parameters<typeof prepareShares>[0], systemSheet = false) =>
  prepareShares(subject, { systemSheet }).map(({ id }) => id);

const PLACES = [
  'email',
  'bluesky',
  'mastodon',
  'threads',
  'whatsapp',
  'telegram',
  'reddit',
  'linkedin',
  'x',
  'facebook',
  'hacker-news',
  'obsidian',
  'logseq',
];

test('a quote goes where quotes go, copying first', () => {
  const copies = ['copy-quote', 'copy-link', 'copy-markdown', 'copy-text'];
  expect(idsOf(quoteSubject())).toEqual([...copies, ...PLACES]);
});

test('an article goes where articles go', () => {
  const copies = ['copy-article', 'copy-link', 'copy-markdown', 'copy-text'];
  expect(idsOf(ARTICLE_SUBJECT)).toEqual([...copies, ...PLACES]);
});

test('the places used last come first, and hidden ones do not come', () => {
  const habits = { used: ['logseq', 'x', 'copy-text'], hidden: ['facebook'] };
  const ids = prepareShares(quoteSubject(), { systemSheet: false }, habits).map(({ id }) => id);
  expect(ids.slice(0, 6)).toEqual([
    'logseq',
    'x',
    'copy-quote',
    'copy-link',
    'copy-markdown',
    'copy-text',
  ]);
  expect(ids).not.toContain('facebook');
});

test('the sheet of the system comes last, where there is one', () => {
  expect(idsOf(quoteSubject(), true).at(-1)).toBe('system-sheet');
});
