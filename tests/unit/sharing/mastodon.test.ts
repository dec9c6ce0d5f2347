import { expect, test } from 'vitest';
import { mastodonTarget } from '@/lib/sharing/mastodon';
import { mastodonServer } from '@/lib/sharing/mastodon-server';
import { countWithLinks } from '@/lib/text/count-characters';
import { HOSTILE, isPlainAddress, parameter } from './hostile';
import { LINK, quoteSubject } from './subjects';

const abilities = { systemSheet: false, mastodonServer: 'mastodon.example' };

test('asks for the server first', () => {
  expect(mastodonTarget.intentFor(quoteSubject(), { systemSheet: false })).toEqual({
    kind: 'ask-server',
  });
});

test('asks again for a server that is none', () => {
  const bad = { ...abilities, mastodonServer: 'localhost/../evil' };
  expect(mastodonTarget.intentFor(quoteSubject(), bad)).toEqual({ kind: 'ask-server' });
});

test.each(HOSTILE)('fits on the reader’s own server, and keeps the link whole: %j', (text) => {
  const intent = mastodonTarget.intentFor(quoteSubject(text), abilities);
  const url = intent.kind === 'open' ? intent.url : '';
  expect(url.startsWith('https://mastodon.example/share?text=')).toBe(true);
  expect(isPlainAddress(url)).toBe(true);
  const posted = parameter(url, 'text') ?? '';
  expect(countWithLinks(posted, 23)).toBeLessThanOrEqual(500);
  expect(posted.endsWith(`\n${LINK}`)).toBe(true);
});

test.each([
  ['mastodon.social', 'mastodon.social'],
  [' https://Mastodon.Social/@me ', 'mastodon.social'],
  ['@me@mas.to', 'mas.to'],
  ['me@mas.to', 'mas.to'],
  ['münchen.social', 'xn--mnchen-3ya.social'],
])('the server of %j is %s', (written, server) => {
  expect(mastodonServer(written)).toBe(server);
});

test.each([
  '',
  'mastodon',
  '127.0.0.1',
  '[::1]',
  'a.b:8080',
  'javascript:alert(1)',
  'a b.c',
  '.social',
  `${'a'.repeat(64)}.social`,
])('%j is no server', (written) => {
  expect(mastodonServer(written)).toBeUndefined();
});
