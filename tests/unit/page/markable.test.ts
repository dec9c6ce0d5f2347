import { expect, test } from 'vitest';
import { isMarkable } from '@/lib/page/markable';

test.each(['text/html', 'application/xhtml+xml', 'text/plain', 'application/json'])(
  '%s can be marked',
  (contentType) => expect(isMarkable({ contentType })).toBe(true),
);

test.each([
  'image/svg+xml',
  'image/png',
  'video/mp4',
  'audio/ogg',
  'application/pdf',
  'text/xml',
  'application/rss+xml',
])('%s cannot be marked', (contentType) => expect(isMarkable({ contentType })).toBe(false));
